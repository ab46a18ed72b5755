# Written without a container engine at hand: not built yet. See docs/self-hosting.md.
FROM node:24-slim AS build
WORKDIR /rapport
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm pack --pack-destination /packed

FROM node:24-slim
WORKDIR /srv/rapport
COPY --from=build /packed /packed
RUN npm init -y > /dev/null && npm install --omit=dev /packed/*.tgz && rm -rf /packed && mkdir data && chown node data
USER node
ENV HOST=0.0.0.0 DATA_DIR=/srv/rapport/data
VOLUME /srv/rapport/data
EXPOSE 4545
CMD ["node", "--max-semi-space-size=8", "node_modules/rapport/bin/rapport.js"]
