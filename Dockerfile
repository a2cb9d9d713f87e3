# The server as an image: built with the SDK and Node.js (which bundles the query page), run on the ASP.NET runtime.
FROM node:22-bookworm-slim AS node

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
COPY --from=node /usr/local/bin/node /usr/local/bin/node
COPY --from=node /usr/local/lib/node_modules /usr/local/lib/node_modules
RUN ln -s /usr/local/lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm
WORKDIR /source
COPY . .
RUN dotnet publish src/KnowledgeGraph.Server -c Release -o /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=build /app .
# The data belongs to the user that the runtime image provides, so that the process needs no more rights than that.
RUN mkdir /data && chown app:app /data
USER app
VOLUME /data
EXPOSE 5080
# The program asks itself: the image has no other HTTP client.
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=6 \
    CMD ["sh", "-c", "echo '{ stats { version } }' | dotnet /app/kg.dll query - --url http://127.0.0.1:5080/graphql"]
ENTRYPOINT ["dotnet", "/app/kg.dll"]
# Inside a container loopback would reach no one; which addresses of the host lead here is decided where ports are published.
CMD ["serve", "--data", "/data", "--urls", "http://0.0.0.0:5080", "--log-format", "json"]
