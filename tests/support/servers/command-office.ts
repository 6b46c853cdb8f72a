import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openDesk } from '../auth-desk.ts';
import { anOfficer, type Person } from '../factories.ts';
import { inTree } from '../offices/office-town.ts';
import { townOn, type Town } from '../open-town.ts';
import { createTestDatabase, type TestDatabase } from '../postgres-database.ts';
import { testCell } from '../postgres-template.ts';

export type CommandOffice = {
  town: Town;
  /** What every command of it is run with. */
  run: { database: TestDatabase; env: Record<string, string> };
  /** A file of these lines in its folder; its path. */
  aFile: (name: string, ...lines: string[]) => string;
  /** From now on she signs in with this phone. */
  signsInWith: (phone: string, person: Person) => Promise<void>;
  /** Somebody signs in with this phone elsewhere, and has not been in this district. */
  signsInElsewhere: (phone: string) => Promise<void>;
  folder: string;
  close: () => Promise<void>;
};

/** A district's office, signed in with 13500000001, whose tables are brought by commands. */
export async function openCommandOffice(): Promise<CommandOffice> {
  // With a space: a path is no word of a command line.
  const folder = mkdtempSync(path.join(tmpdir(), 'weijia tables '));
  const database = await createTestDatabase();
  const town = townOn(database, new Date());
  await inTree(town);
  const { auth } = openDesk(database.signin);
  const signsInWith = async (phone: string, person: Person): Promise<void> => {
    const accountId = await auth.accountOf(phone);
    await auth.membershipOf({ accountId, cell: testCell, newPersonId: person.id });
  };
  await signsInWith('13500000001', await anOfficer(town, '区里'));
  return {
    ...{ town, folder, signsInWith },
    signsInElsewhere: async (phone) => void (await auth.accountOf(phone)),
    run: { database, env: { WEIJIA_DATA_DIR: path.join(folder, 'data') } },
    aFile: (name, ...lines) => {
      const file = path.join(folder, name);
      writeFileSync(file, lines.join('\n'));
      return file;
    },
    close: async () => {
      await database.drop();
      rmSync(folder, { recursive: true });
    },
  };
}
