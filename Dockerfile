# One node of the board. `docker build -t border-briefing .`, then compose.yaml or deploy/compose.nodes.yaml.
ARG NODE=node:24-bookworm-slim

# 1. Builds the pages and the server, with everything that this needs.
FROM ${NODE} AS build
WORKDIR /app
ENV NEXT_TELEMETRY_DISABLED=1 CHECKPOINT_DISABLE=1
COPY . .
RUN npm ci --no-audit --no-fund
RUN npm run build && rm -rf .next/cache

# 2. The packages that run. Their binaries are packages, too: no install script, no compiler.
FROM ${NODE} AS packages
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund \
  && rm -rf node_modules/typescript node_modules/@typescript node_modules/prisma node_modules/@prisma/studio-core \
    node_modules/tailwindcss node_modules/@tailwindcss

# 3. What runs: nothing in it belongs to the user that it runs as, except the data.
FROM ${NODE}
WORKDIR /app
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 CHECKPOINT_DISABLE=1 BETTER_AUTH_TELEMETRY=0 \
  PORT=3000 DATA_DIR=/data NPM_CONFIG_CACHE=/tmp/.npm NPM_CONFIG_UPDATE_NOTIFIER=false
RUN install -d -o node -g node -m 0700 /data
COPY --from=packages /app/node_modules ./node_modules
COPY --from=build /app/package.json /app/tsconfig.json /app/next.config.js ./
COPY --from=build /app/.next ./.next
COPY --from=build /app/dist ./dist
COPY --from=build /app/public ./public
COPY --from=build /app/messages ./messages
COPY --from=build /app/prisma ./prisma
# For the tools of an administrator: user, token, settings, backup, restore, verify, doctor.
COPY --from=build /app/domain ./domain
COPY --from=build /app/server ./server
COPY --from=build /app/scripts ./scripts
COPY --from=build /app/components/provinces ./components/provinces
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/readyz`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# Node itself gets SIGTERM: a stop is over within nine seconds.
CMD ["node", "--enable-source-maps", "scripts/start.js"]
