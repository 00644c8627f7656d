# A long-term Node.js on Debian 13. Its digest belongs here where a registry can be asked: NODE=node:24.22.3-trixie-slim@sha256:…
ARG NODE=node:24.22.3-trixie-slim

FROM ${NODE} AS build
RUN apt-get update \
 && apt-get install -y --no-install-recommends python3 make g++ fonts-hanazono \
 && rm -rf /var/lib/apt/lists/*
# Nothing but Debian and the npm registry is asked: native parts are compiled against the headers in the image.
ENV NEXT_TELEMETRY_DISABLED=1 \
    PRISMA_SCHEMA_ENGINE_BINARY=/bin/true \
    npm_config_nodedir=/usr/local \
    npm_config_build_from_source=true
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN node scripts/standalone.mjs

FROM ${NODE}
ARG REVISION=""
LABEL org.opencontainers.image.title="qingjing" org.opencontainers.image.revision="${REVISION}" org.opencontainers.image.licenses="MIT"
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 DATA_DIR=/data PORT=3000 REVISION=${REVISION}
WORKDIR /app
# Owned by root: the server cannot change its own code.
COPY --from=build /app/.next/standalone ./
# Rare characters of names, see lib/pdf/fonts/machine-fonts.ts.
COPY --from=build /usr/share/fonts/truetype/hanazono /usr/share/fonts/truetype/hanazono
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=15s --start-period=60s --retries=3 \
  CMD ["node", "scripts/health-check.mjs"]
CMD ["node", "scripts/container.mjs"]
