import { PrismaPg } from "@prisma/adapter-pg";
import prismaClient, { type Prisma } from "@prisma/client";
import pg from "pg";
import { env } from "~/env.server";

/** A transaction as handed to in-transaction functions, always as their first parameter. */
export type Tx = Prisma.TransactionClient;

// why: the pg pool waits for ever unless told otherwise; a full or hung database must turn into a fast 503.
const poolConfig: pg.PoolConfig = {
  connectionString: env.DATABASE_URL,
  max: 10,
  connectionTimeoutMillis: 3_000,
  statement_timeout: 10_000,
  // why: a server that hangs cannot end its own statements.
  query_timeout: 11_000,
  keepAlive: true,
  // why: the owner of the tables could change what must only be added to; every connection gives that power up as it opens.
  ...(env.DATABASE_ROLE && { options: `-c role=${env.DATABASE_ROLE}` }),
};

/** Plain pg for streams, bulk work and the hot read path. */
export const pool = new pg.Pool(poolConfig);
// why: an idle connection that breaks emits an error that would end the process; the next query reconnects.
pool.on("error", () => {});

/** Prisma for everything else. */
export const db = new prismaClient.PrismaClient({ adapter: new PrismaPg(poolConfig) });
