# The image of the jar that `./mvnw -DskipTests package` leaves in target/. PostgreSQL runs elsewhere: its programs stay out.
FROM eclipse-temurin:17-jre AS layers
WORKDIR /build
COPY target/koers.jar koers.jar
RUN java -Djarmode=tools -jar koers.jar extract --layers --libraries . --destination extracted \
    && rm extracted/dependencies/embedded-postgres-binaries-*.jar

FROM eclipse-temurin:17-jre
RUN useradd --system --uid 10001 --no-create-home --shell /usr/sbin/nologin koers
WORKDIR /koers
COPY --from=layers /build/extracted/dependencies/ ./
COPY --from=layers /build/extracted/snapshot-dependencies/ ./
COPY --from=layers /build/extracted/application/ ./
USER koers
EXPOSE 8080
# bash speaks TCP by itself; the base image promises no curl
HEALTHCHECK --interval=10s --timeout=5s --start-period=120s --retries=6 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /actuator/health HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200'"]
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=75", "-XX:+ExitOnOutOfMemoryError", "-cp", "koers.jar:*", "nl.koers.KoersApplication"]
