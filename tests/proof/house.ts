import { execFile } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Db } from '../../src/core/shared/ctx.ts';
import { cloneRoot } from '../../src/platform/config.ts';
import { startEmbedded } from '../../src/platform/db/embedded/start-embedded.ts';
import { openDatabase } from '../../src/platform/db/open-database.ts';
import { eventually, launch, statusOf, type Launched } from '../machine/launch.ts';

/** The whole product as it runs: its own process, its own PostgreSQL on a disk, and people with tokens. */
export class House {
  private readonly folder = mkdtempSync('/tmp/weijia-proof-');
  private server: Launched | undefined;

  get url(): string {
    if (!this.server) throw new Error('it is not open');
    return this.server.url;
  }

  async open(): Promise<void> {
    chmodSync(this.folder, 0o755);
    // Once more at the address that people know.
    const again = this.server && { port: Number(new URL(this.url).port) };
    this.server = await launch(cloneRoot, { program: 'src/server.ts', env: this.env, ...again });
    await this.answers();
  }

  /** The first opening fills the whole demo district, and machines differ. */
  private async answers(): Promise<void> {
    await eventually(async () => (await statusOf(`${this.url}/readyz`)) === 200, 90_000).catch(
      (error: unknown) => {
        throw new Error(`it does not answer: ${this.server?.output() ?? ''}`, { cause: error });
      },
    );
  }

  /** kill -9 of the server; PostgreSQL goes on, and the next start finds it. */
  async killServer(): Promise<void> {
    if (!this.server) throw new Error('it is not open');
    process.kill(this.server.pid, 'SIGKILL');
    await this.server.exit;
    await this.open();
  }

  /** kill -9 of PostgreSQL; the server starts it again by itself. */
  async killPostgres(): Promise<void> {
    const killed = this.postmaster();
    process.kill(killed, 'SIGKILL');
    await eventually(() => ![0, killed].includes(this.postmaster()));
    await this.answers();
  }

  /** Told to stop, the server ends in good order; `work` is done while it is closed. */
  async whileClosed<T>(work: () => Promise<T>): Promise<T> {
    if (!this.server) throw new Error('it is not open');
    process.kill(this.server.pid, 'SIGTERM');
    await this.server.exit;
    const result = await work();
    await this.open();
    return result;
  }

  /** A file of the house's own folder, for what commands write. */
  file(name: string): string {
    return path.join(this.folder, name);
  }

  /** `npx weijia …` as an operator runs it. */
  async command(...args: string[]): Promise<{ status: number; said: string }> {
    return this.begin(...args).done;
  }

  /** The same, under way: it may be struck before it is done. */
  begin(...args: string[]): { done: Promise<{ status: number; said: string }>; kill: () => void } {
    const command = [path.join(cloneRoot, 'src/cli/main.ts'), ...args];
    const env = { ...process.env, ...this.env };
    const { promise: done, resolve } = Promise.withResolvers<{ status: number; said: string }>();
    const child = execFile(process.execPath, command, { env, maxBuffer: 2 ** 24 }, (error, stdout, stderr) =>
      resolve({
        status: typeof error?.code === 'number' ? error.code : error ? 1 : 0,
        said: stdout + stderr,
      }),
    );
    return { done, kill: () => void child.kill('SIGKILL') };
  }

  async token(...args: string[]): Promise<string[]> {
    const { status, said } = await this.command('token', ...args);
    if (status !== 0) throw new Error(said);
    return said.trim().split('\n');
  }

  /** Looks into the running database as its owner. */
  async look<T>(work: (db: Db) => Promise<T>): Promise<T> {
    const embedded = await startEmbedded({ dataDir: this.folder, share: true });
    const db = openDatabase({ ...embedded.connectionOf('owner'), max: 1 });
    try {
      return await work(db.withSchema('d370215'));
    } finally {
      await db.destroy();
      await embedded.stop();
    }
  }

  async close(): Promise<void> {
    if (this.server) {
      process.kill(this.server.pid, 'SIGTERM');
      await this.server.exit;
    }
    rmSync(this.folder, { recursive: true, force: true });
  }

  private get env(): Record<string, string> {
    return { WEIJIA_DATA_DIR: this.folder, WEIJIA_DEMO: '1', DATABASE_URL: '', DATABASE_APP_URL: '' };
  }

  private postmaster(): number {
    const file = path.join(this.folder, 'postgres/cluster/postmaster.pid');
    try {
      return Number(readFileSync(file, 'utf8').split('\n')[0]);
    } catch {
      return 0;
    }
  }
}
