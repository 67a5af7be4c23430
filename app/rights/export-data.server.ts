import { db } from "~/adapters/db.server";
import { getExportedWorks } from "./export-works.server";
import { getExportedDealings } from "./export-dealings.server";

/** What data.json and index.html are made of; `files` only says what to pack. */
export type ExportData = Omit<Awaited<ReturnType<typeof getExportData>>, "files">;

/**
 * Everything held about a person, as it goes into data.json: columns of the tables by our own names, instants in UTC. Secrets that
 * guard the account (password hash, keys, codes, session tokens) are left out: they would only harm in a file.
 */
export async function getExportData(userId: string, now: Date) {
  const [user, profile, works, dealings] = await Promise.all([getAccount(userId), getProfile(userId), getExportedWorks(userId), getExportedDealings(userId)]);
  const { sessions, consents, erasures, passkeys, _count, ...account } = user;
  return {
    exportedAt: now,
    account: { ...account, hasPassword: _count.accounts > 0 },
    passkeys,
    sessions,
    consents,
    erasures,
    profile,
    ...works,
    ...dealings,
  };
}

async function getAccount(userId: string) {
  return db.user.findUniqueOrThrow({
    where: { id: userId },
    select: {
      id: true, name: true, email: true, emailVerified: true, language: true, birthYear: true, role: true, twoFactorEnabled: true, demo: true,
      createdAt: true, updatedAt: true, lastSeenAt: true, dormantRemindedAt: true, deactivatedAt: true, areasOnly: true,
      _count: { select: { accounts: { where: { password: { not: null } } } } },
      passkeys: { select: { name: true, deviceType: true, backedUp: true, createdAt: true } },
      sessions: { select: { createdAt: true, expiresAt: true, userAgent: true, secondFactor: true }, orderBy: { createdAt: "desc" } },
      consents: { select: { purpose: true, granted: true, textVersion: true, language: true, at: true }, orderBy: { at: "asc" } },
      erasures: { select: { requestedAt: true, dueAt: true, cancelledAt: true, proof: true }, orderBy: { requestedAt: "asc" } },
    },
  });
}

async function getProfile(userId: string) {
  const row = await db.designerProfile.findUnique({
    where: { userId },
    select: {
      handle: true, name: true, headlineVi: true, headlineEn: true, bioVi: true, bioEn: true, learning: true, disciplines: true, languages: true, availability: true,
      links: true, state: true, visibility: true, guardianAgreedAt: true, publishedAt: true, version: true, createdAt: true, updatedAt: true,
      ward: { select: { fullNameVi: true, nameEn: true } },
      skills: { select: { skill: { select: { label: true } } }, orderBy: { position: "asc" } },
      spaces: { select: { space: { select: { slug: true, nameVi: true } } } },
    },
  });
  if (!row) return null;
  const { skills, spaces, links, ...facts } = row;
  return { ...facts, links: links as unknown as { label: string; url: string }[], skills: skills.map(({ skill }) => skill.label), spaces: spaces.map(({ space }) => space) };
}
