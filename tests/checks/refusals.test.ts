import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { HomeEntry } from '../../src/core/homes/directory/entry.ts';

// What docs/不做什么.md says is kept by tests. A change that needs one of these lines changed is designed wrong.

const filesOf = (pattern: string) =>
  globSync(pattern).filter((file) => !/\.test\.tsx?$|\.examples\.tsx$/.test(file));

const read = (file: string) => ({ file, text: readFileSync(file, 'utf8') });

/** What an entry of the directory holds, as if each were a column. */
const entryFields = [...Object.keys(HomeEntry.shape), ...Object.keys(HomeEntry.shape.style.shape)].map(
  (field) => `commons.homes.entry.${field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`,
);

/** Every column of every table as `schema.table.column`, from the printed schema. */
function columns(): string[] {
  const { text } = read('db/schema.sql');
  const tables = [...text.matchAll(/^create table (\S+) \(\n([^;]*?)\n\);/gm)];
  const kept = tables.flatMap(([, table = '', body = '']) =>
    [...body.matchAll(/^ {2}(?!constraint )"?(\w+)"? /gm)].map(([, column]) => `${table}.${column}`),
  );
  return [...kept, ...entryFields];
}

/** The columns whose name holds one of these words. */
const named = (words: string) =>
  columns().filter((column) => new RegExp(`(^|[._])(${words})s?(_|$)`).test(column));

test('the schema is read whole, so that the refusals below see every column', () => {
  const all = columns();
  expect(all).toEqual(
    expect.arrayContaining(['commons.homes.point', 'd370215.people.name', 'accounts."user".phone_number']),
  );
  expect(all.length).toBeGreaterThan(150);
});

test('no column scores, grades, ranks or colours a person, a family, a home or a village', () => {
  expect(named('score|grade|rank|ranking|rating|star|points|credit|colou?r|risk|tier|class')).toEqual([]);
  // A division has a level in the sense of province, city, county; nobody else has one.
  expect(named('level')).toEqual(['commons.divisions.level']);
});

test('no column keeps where a person was: places belong to homes, bodies and divisions alone', () => {
  const ofPlaces =
    /^(commons\.(homes|homes\.entry|divisions)|\w+\.(homes|receivers))\.(lat|lng|location|point|address|address_hidden)$/;
  // better-auth brings a column for addresses of the network; it stays empty, which its own test proves.
  const others = named('lat|lng|latitude|longitude|location|geo|point|track|route|address').filter(
    (column) => !ofPlaces.test(column) && column !== 'accounts.session.ip_address',
  );
  expect(others).toEqual([]);
});

test('no column holds a face, a fingerprint, a picture as proof, time online or a rate of use', () => {
  expect(
    named('face|facial|fingerprint|biometric|selfie|portrait|proof|duration|online|usage|streak'),
  ).toEqual([]);
  // A home shows what it looks like; what hangs there belongs to no person, activity, visit or deed.
  expect(named('photo')).toEqual(['d370215.homes.cover_photo_id', 'commons.homes.entry.cover_photo_id']);
  expect(columns().filter((column) => /\.photos\.\w+_(id|by)$/.test(column))).toEqual([
    'd370215.photos.home_id',
  ]);
  // better-auth brings a column for a picture of the account; nothing of ours writes or reads it.
  expect(named('image')).toEqual(['accounts."user".image']);
  const users = filesOf('src/**/*.{ts,tsx}')
    .map(read)
    .filter(({ file, text }) => !file.endsWith('.generated.ts') && /\.image\b|['"]image['"]/.test(text));
  expect(users.map(({ file }) => file)).toEqual([]);
});

test('people are added one at a time, but for women whom an executive is to ask or who said yes to her', () => {
  const writers = filesOf('src/**/*.{ts,tsx}')
    .map(read)
    .filter(({ text }) =>
      /insertInto\('people'\)|insertMany\(\w+, 'people'|insert into [^;`]*people\b/.test(text),
    )
    // Nobody of the demo and of what is seeded to be measured exists.
    .filter(({ file }) => !/^src\/platform\/(demo|seed)\//.test(file));
  // Who listens holds the hours of whoever books one under a name that is nobody's.
  const elsewhere = writers.filter(({ file }) => !/^src\/core\/(people|signups|consultations)\//.test(file));
  const ofRosters = 'src/core/rosters/taking/taking-queries.ts';
  expect(elsewhere.map(({ file }) => file)).toEqual([ofRosters]);
  const many = writers.filter(({ text }) =>
    /values\(\s*(people|\w+\.map|\w+s\))|insertMany\(\w+, 'people'|insert into [^;`]*'people'\)[^;`]*\bselect\b/.test(
      text,
    ),
  );
  expect(many.map(({ file }) => file)).toEqual([ofRosters]);
  const callers = filesOf('src/**/*.{ts,tsx}')
    .map(read)
    .filter(({ file, text }) => file !== ofRosters && /\binsertPeople\b/.test(text));
  expect(callers.map(({ file }) => file)).toEqual(['src/core/rosters/taking/take-women.ts']);
  const imports = filesOf('src/cli/import/*.ts').map(read);
  expect(imports.length).toBeGreaterThan(0);
  expect(imports.filter(({ text }) => /core\/(people|signups|links)|demo\/|insertInto/.test(text))).toEqual(
    [],
  );
});

test('a roster of women has a ground, a purpose and a last day, and each woman of it an executive', () => {
  const { text } = read('db/schema.sql');
  const rosters = /create table d370215\.rosters \([^;]*\);/.exec(text)?.[0].replaceAll(/\s+/g, ' ');
  expect(rosters).toContain(
    "CHECK ((num_nulls(purpose, keep_until) = CASE WHEN (kind = 'women'::text) THEN 0 ELSE 2 END))",
  );
  expect(rosters).toContain("CHECK (((kind = 'women'::text) = (basis IS NOT NULL)))");
  for (const table of ['links', 'introductions']) {
    const held = new RegExp(`create table d370215\\.${table} \\([^;]*\\n  held_by uuid not null,`);
    expect(held.test(text)).toBe(true);
  }
});

test('what is kept in mind of a woman is sealed, goes after twelve months, and nobody counts or searches by it', () => {
  const { text } = read('db/schema.sql');
  const cares = /create table d370215\.cares \([^;]*\);/.exec(text)?.[0] ?? '';
  expect([...cares.matchAll(/^ {2}(?!constraint )(\w+ \w+)/gm)].map(([, column]) => column)).toEqual([
    ...['link_id uuid', 'person_id uuid', 'kinds bytea', 'said_yes text', 'said_on date', 'keep_until date'],
  ]);
  expect(cares).toContain('cares_twelve_months');
  const users = filesOf('src/**/*.{ts,tsx}')
    .map(read)
    .filter(({ text: code }) => /['"`.\s(]cares['"`.)]/.test(code) && !/locales|generated/.test(code));
  // Its own statements and what they are sealed for, what she herself is told, what is sealed anew, what she is given to keep, and who may see a row.
  const known = ['src/core/cares/care-queries.ts', 'src/core/touches/touch-queries.ts'];
  const lists = ['src/core/people/columns/person-columns.ts', 'src/core/people/columns/sealed-columns.ts'];
  const rights = 'src/platform/db/rights/outreach/rights-of-links.ts';
  const tables = users.filter(({ file }) => /^src\/(core|platform|jobs|cli)\//.test(file));
  expect(new Set(tables.map(({ file }) => file))).toEqual(
    new Set([...known, 'src/core/cares/care.ts', ...lists, rights]),
  );
  for (const file of known) expect(read(file).text).not.toMatch(/count\(|countAll|group by|groupBy/);
  expect(read('src/core/touches/touch-queries.ts').text).not.toContain('care.kinds');
  const readers = filesOf('src/**/*.{ts,tsx}')
    .map(read)
    .filter(({ text: code }) => /\b(listMyCares|listCaresOf|readKinds)\b/.test(code));
  const noun = ['care-queries', 'care', 'list-my-cares', 'write-care'].map(
    (name) => `src/core/cares/${name}.ts`,
  );
  // Beside her executive's own list: the file that she takes of what is kept of her.
  const hers = 'src/web/account/record/with-cares-in-words.ts';
  expect(new Set(readers.map(({ file }) => file))).toEqual(
    new Set([...noun, 'src/web/desk/links/links.tsx', hers]),
  );
});

test('homes and villages stand in the order of distance, name or place, never by a figure', () => {
  const orders = filesOf('src/core/{homes,divisions}/**/*.ts').flatMap((file) =>
    [...read(file).text.matchAll(/orderBy\(\s*([^)]*)\)|order by ([^`)]*)/g)].map(([, kysely, raw]) => ({
      file,
      by: (kysely ?? raw ?? '').replaceAll(/['"]|, 'desc'$/g, '').trim(),
    })),
  );
  expect(orders.length).toBeGreaterThan(5);
  // The changed days of one home stand by `on_day`; `met_` is what met the words that were typed.
  const plain =
    /^(\w+\.)*(met_by|met_chord|met_code|met_id|id|code|on_day|division_code|name|position|chord|line|number)$/;
  expect(plain.test('homes.member_count')).toBe(false);
  expect(orders.filter(({ by }) => !plain.test(by))).toEqual([]);
  const sorts = filesOf('src/web/**/*.tsx')
    .map(read)
    .filter(({ text }) => /\.(toSorted|sort)\(/.test(text));
  expect(sorts.map(({ file }) => file)).toEqual([]);
});

test('pages load nothing from elsewhere', () => {
  const pages = filesOf('src/web/**/*.{ts,tsx,css,js,svg}').map(read);
  const loads =
    /(?:src|srcSet|poster)=["'{`]+(?:https?:)?\/\/|<link[^>]*href=["'](?:https?:)?\/\/|url\(['"]?(?:https?:)?\/\/|@import ['"]http|\bfetch\(|sendBeacon|new Image\(/;
  // The list that a host carries along, by her own touch, speaks with its own page alone.
  const carried = ['src/web/public/along-worker.js', 'src/web/public/along.js'];
  // The office's desk asks its own page alone.
  const desk = 'src/web/office/browser/parts/ask.ts';
  // A sheet of hers sends its own form to its own page, so that nothing of it stands in the browser's history; an executive's own
  // list on her own phone asks its page's address alone.
  const [around, away] = ['src/web/public/around.js', 'src/web/public/away/ask.js'];
  const loading = pages.filter(({ text }) => loads.test(text)).map(({ file }) => file);
  expect(new Set(loading)).toEqual(new Set([...carried, desk, around, away]));
  const { text: askedAtTheDesk } = read(desk);
  expect(askedAtTheDesk.match(/\bfetch\(/g)).toHaveLength(1);
  expect([...askedAtTheDesk.matchAll(/await answered\(([^,]*),/g)].map(([, to]) => to)).toEqual([
    '`/desk/office/asked?${params}`',
    '`/desk/office/acts/${verb}`',
  ]);
  expect([...read(around).text.matchAll(/\bfetch\(([^,)]*)/g)].map(([, to]) => to)).toEqual(['form.action']);
  expect(read(away).text.match(/\bfetch\([^,]*/g)).toEqual(["fetch('/desk/links/away/ask'"]);
  const asked = carried.flatMap((file) =>
    [...read(file).text.matchAll(/\bfetch\(([^,)]*)/g)].map(([, to]) => to),
  );
  expect(new Set(asked)).toEqual(new Set(['`${here}/marks`', 'request']));
  const scripts = pages.flatMap(({ text }) =>
    [...text.matchAll(/<script[^>]*src="([^"]*)"/g)].map(([, src]) => src),
  );
  expect(new Set(scripts)).toEqual(
    new Set(
      ['along', 'around', 'away/away', 'map', 'near', 'papers', 'passkey', 'walk'].map(
        (name) => `/${name}.js`,
      ),
    ),
  );
  // What the map's script loads, it loads on touch, and from nowhere where no source is configured.
  const map = pages.find(({ file }) => file === 'src/web/public/map.js');
  expect(map?.text).toMatch(/addEventListener\('click'[^]*import\(/);
});

test('a position is asked for where she presses, and for the order of a walk it never leaves her phone', () => {
  const pages = filesOf('src/web/**/*.{ts,tsx,js}').map(read);
  const askers = pages.filter(({ text }) => text.includes('geolocation'));
  expect(new Set(askers.map(({ file }) => file))).toEqual(
    new Set(['src/web/public/near.js', 'src/web/public/walking.js']),
  );
  for (const { text } of askers) {
    expect(text).toMatch(/addEventListener\('click'[^]*getCurrentPosition/);
    expect(text).not.toMatch(/watchPosition|localStorage|cookie/);
  }
  // For the order of a walk it never leaves the phone, and nothing keeps it: the pocket is told the order alone.
  for (const name of ['walking', 'walk', 'away/today'])
    expect(read(`src/web/public/${name}.js`).text).not.toMatch(
      /fetch|submit|sendBeacon|XMLHttp|location\.(href|assign)|indexedDB|save|write/,
    );
  const users = pages.filter(({ text }) => /\bwalkOnPress\(/.test(text)).map(({ file }) => file);
  expect(new Set(users)).toEqual(
    new Set(['walking', 'walk', 'away/today'].map((name) => `src/web/public/${name}.js`)),
  );
});

test('pages neither count their readers nor keep anything in her browser but her own wishes', () => {
  const kept = filesOf('src/web/**/*.{ts,tsx,js}')
    .map(read)
    .filter(({ text }) =>
      /localStorage|sessionStorage|indexedDB|serviceWorker|analytics|gtag|_hmt/.test(text),
    );
  // But for the list that a host carries along without a network: names and notes of one day, gone after it.
  // And for an executive's own list, sealed under her PIN and half of a key that the server holds, until it is called back.
  const sealed = ['src/web/public/away/store.js', 'src/web/public/away/away.js'];
  expect(new Set(kept.map(({ file }) => file))).toEqual(
    new Set(['src/web/public/along-store.js', ...sealed]),
  );
  expect(read('src/web/public/away/store.js').text).not.toMatch(/localStorage|sessionStorage/);
  const along = kept.find(({ file }) => file.endsWith('along-store.js'));
  expect(along?.text).toMatch(/list\.day >= today\(\)[^]*putAway/);
  const carriers = filesOf('src/web/**/*.tsx').filter((file) => read(file).text.includes('/along.js'));
  expect(new Set(carriers)).toEqual(new Set(['src/web/desk/roll/along.tsx', 'src/web/desk/today.tsx']));
});
