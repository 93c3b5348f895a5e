-- CreateIndex
CREATE INDEX "Figure_place_idx" ON "Figure"("place");
