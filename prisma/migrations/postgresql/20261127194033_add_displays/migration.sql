-- CreateTable
CREATE TABLE "Display" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "settings" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "pairedBy" TEXT NOT NULL,
    "pairedAt" TIMESTAMP(3) NOT NULL,
    "revokedAt" TIMESTAMP(3),

    CONSTRAINT "Display_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DisplayToken" (
    "hash" TEXT NOT NULL,
    "displayId" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "endsAt" TIMESTAMP(3),

    CONSTRAINT "DisplayToken_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "DisplayState" (
    "displayId" TEXT NOT NULL,
    "seenAt" TIMESTAMP(3) NOT NULL,
    "state" TEXT NOT NULL,

    CONSTRAINT "DisplayState_pkey" PRIMARY KEY ("displayId")
);

-- CreateTable
CREATE TABLE "DisplayPicture" (
    "displayId" TEXT NOT NULL,
    "takenAt" TIMESTAMP(3) NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "seq" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "html" TEXT NOT NULL,

    CONSTRAINT "DisplayPicture_pkey" PRIMARY KEY ("displayId")
);

-- CreateTable
CREATE TABLE "Pairing" (
    "code" TEXT NOT NULL,
    "secretHash" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "displayId" TEXT,

    CONSTRAINT "Pairing_pkey" PRIMARY KEY ("code")
);

-- CreateIndex
CREATE INDEX "DisplayToken_displayId_idx" ON "DisplayToken"("displayId");

-- CreateIndex
CREATE UNIQUE INDEX "Pairing_secretHash_key" ON "Pairing"("secretHash");

-- CreateIndex
CREATE INDEX "Pairing_createdAt_idx" ON "Pairing"("createdAt");

-- AddForeignKey
ALTER TABLE "DisplayToken" ADD CONSTRAINT "DisplayToken_displayId_fkey" FOREIGN KEY ("displayId") REFERENCES "Display"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
