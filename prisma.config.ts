import { defineConfig } from "prisma/config";

// why: `prisma generate` asks for a schema engine it does not use; any existing file satisfies it and spares a download.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= import.meta.filename;

export default defineConfig({ schema: "prisma/schema.prisma", migrations: { path: "prisma/migrations" } });
