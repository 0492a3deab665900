# Rashomon itself, for a machine that serves: `docker build -t rashomon .`, or by the profile `app` of docker-compose.yml.
# It needs a Neo4j that NEO4J_URI names; docs/running-neo4j.md has the commands.
ARG NODE_IMAGE=node:22-slim

FROM ${NODE_IMAGE} AS build
WORKDIR /build
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY . .
# What npm would publish, and nothing else.
RUN npm run build && npm pack --ignore-scripts --silent && mkdir /package && tar -xzf rashomon-*.tgz -C /package --strip-components=1

FROM ${NODE_IMAGE}
WORKDIR /opt/rashomon
COPY --from=build /package ./
COPY package-lock.json ./
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund && ln -s /opt/rashomon/src/cli/rashomon.js /usr/local/bin/rashomon
USER node
EXPOSE 4680
HEALTHCHECK --interval=10s --timeout=3s --start-period=10s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:4680/healthz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["rashomon"]
# Inside a container only what is published is reached from outside: the compose file publishes on loopback.
CMD ["serve", "--host", "0.0.0.0", "--port", "4680", "--no-open"]
