# Two stages: everything to build, then only what runs. Versions come from the lock file.
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run build && npm prune --omit=dev

FROM node:24-bookworm-slim
# An init that reaps and forwards signals, so that a stop is graceful.
RUN apt-get update && apt-get install -y --no-install-recommends tini && rm -rf /var/lib/apt/lists/*
WORKDIR /app
# The lock file's hash stands in every release: with which packages it was made.
COPY --from=build --chown=1001:1001 /app/package.json /app/package-lock.json ./
COPY --from=build --chown=1001:1001 /app/node_modules ./node_modules
COPY --from=build --chown=1001:1001 /app/dist ./dist
RUN mkdir /data && chown 1001:1001 /data
USER 1001
ENV NODE_ENV=production HOST=0.0.0.0 PORT=8080 KUULOLLA_DATA=/data/db KUULOLLA_UPLOADS=/data/uploads KUULOLLA_SIGNING_KEYS=/data/keys KUULOLLA_SEALING_KEYS=/data/sealing-keys KUULOLLA_MAIL_OUTBOX=/data/outbox
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s CMD ["node", "-e", "fetch('http://127.0.0.1:8080/readyz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["tini", "--", "node"]
CMD ["dist/src/main.js"]
