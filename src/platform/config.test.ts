import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { cloneRoot, readConfig } from './config.ts';
import { StartError } from './start-error.ts';

describe('the settings', () => {
  test('an empty environment opens the demo on port 3000 of this machine', () => {
    expect(readConfig({})).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      dataDir: path.join(cloneRoot, 'data'),
      demo: true,
      database: { kind: 'embedded' },
    });
  });

  test('an empty value counts as not set', () => {
    expect(readConfig({ PORT: '', WEIJIA_DEMO: ' ' })).toEqual(readConfig({}));
  });

  test('a database of the operator takes the place of the embedded one', () => {
    const ownerUrl = 'postgresql://wang@db.example:5432/weijia';
    expect(readConfig({ DATABASE_URL: ownerUrl }).database).toEqual({
      kind: 'server',
      ownerUrl,
      appUrl: null,
    });
  });

  test('a relative data folder counts from the clone', () => {
    expect(readConfig({ WEIJIA_DATA_DIR: './there' }).dataDir).toBe(path.join(cloneRoot, 'there'));
  });

  test.each([
    ['PORT', 'three thousand'],
    ['PORT', '70000'],
    ['PORT', '-1'],
    ['HOST', 'a b'],
    ['DATABASE_URL', 'mysql://localhost/weijia'],
    ['DATABASE_URL', 'postgresql://localhost'],
    ['DATABASE_URL', 'weijia'],
    ['WEIJIA_DEMO', 'yes'],
    ['WEIJIA_LOG', 'loud'],
    ['WEIJIA_PROXY_HOPS', 'all'],
    ['WEIJIA_CODES_A_DAY', '0'],
    ['WEIJIA_ORGANISER', '妇联\n办公室'],
    ['WEIJIA_COMPLAINTS_PHONE', '找王大姐'],
    ['WEIJIA_SMS', 'somebody'],
    ['WEIJIA_SMS_APP_ID', 'my-app'],
    ['WEIJIA_SMS_ENDPOINT', 'https://gateway.example/sms'],
    ['WEIJIA_CIPHER', 'rot13'],
    ['WEIJIA_MAP', 'google'],
    ['WEIJIA_MAP_TILES', 'tiles.example'],
    ['WEIJIA_OIDC_ISSUER', 'http://accounts.example'],
    ['WEIJIA_OIDC_ISSUER', 'https://me@accounts.example'],
  ])('%s=%s is refused with one sentence that names the setting', (name, value) => {
    const read = () => readConfig({ [name]: value });
    expect(read).toThrow(StartError);
    expect(read).toThrow(name);
    expect(read).not.toThrow('\n');
  });

  test('what stands at the foot is read as it is written, two record numbers apart', () => {
    const config = readConfig({
      WEIJIA_ORGANISER: ' 即墨区妇女联合会 ',
      WEIJIA_RECORD_NUMBER: '鲁ICP备2026000001号-1；鲁公网安备37021502000001号;',
      WEIJIA_COMPLAINTS_PHONE: '0532-8850 0000',
    });
    expect(config).toMatchObject({
      organiser: '即墨区妇女联合会',
      recordNumbers: ['鲁ICP备2026000001号-1', '鲁公网安备37021502000001号'],
      complaintsPhone: '0532-8850 0000',
    });
  });

  test('one proxy is believed where there is an address of its own, none where there is not', () => {
    const behind = { WEIJIA_BASE_URL: 'https://weijia.example' };
    expect(readConfig({}).proxyHops).toBe(0);
    expect(readConfig(behind).proxyHops).toBe(1);
    expect(readConfig({ ...behind, WEIJIA_PROXY_HOPS: '2' }).proxyHops).toBe(2);
  });

  test('words are sealed with AES unless the commercial ciphers are set, and the master key lies with the data or where it is said', () => {
    expect(readConfig({})).toMatchObject({ cipher: 'aes', masterKeyFile: null });
    const settings = { WEIJIA_CIPHER: 'sm4', WEIJIA_MASTER_KEY_FILE: '/run/secrets/master.key' };
    expect(readConfig(settings)).toMatchObject({ cipher: 'sm4', masterKeyFile: '/run/secrets/master.key' });
  });

  test('a map needs the number of its approval, and 天地图 a key', () => {
    const map = { WEIJIA_MAP: 'tianditu', WEIJIA_MAP_APPROVAL: '审图号：GS(2024)0001号' };
    expect(() => readConfig({ WEIJIA_MAP: 'amap' })).toThrow('WEIJIA_MAP_APPROVAL');
    expect(() => readConfig(map)).toThrow('WEIJIA_MAP_KEY');
    expect(readConfig({ ...map, WEIJIA_MAP_KEY: 'k' }).map?.provider).toBe('tianditu');
    expect(readConfig({}).map).toBeNull();
  });

  test('an organisation’s accounts need all four settings; only on this machine itself is its issuer without https', () => {
    const all = {
      ...{ WEIJIA_OIDC_ISSUER: 'https://accounts.example', WEIJIA_OIDC_CLIENT_ID: 'weijia' },
      ...{ WEIJIA_OIDC_CLIENT_SECRET: 'secret', WEIJIA_OIDC_NAME: '区政务账号' },
    };
    expect(readConfig({}).outside.organisation).toBeNull();
    expect(readConfig(all).outside.organisation).toMatchObject({ clientId: 'weijia', name: '区政务账号' });
    for (const name of Object.keys(all)) expect(() => readConfig({ ...all, [name]: '' })).toThrow(name);
    const here = { ...all, WEIJIA_OIDC_ISSUER: 'http://127.0.0.1:9000' };
    expect(readConfig(here).outside.organisation?.issuer).toBe('http://127.0.0.1:9000');
  });

  test('WeChat needs its number and its secret together, and another endpoint is a whole https origin', () => {
    const both = { WEIJIA_WECHAT_APP_ID: 'wx1234567890abcdef', WEIJIA_WECHAT_APP_SECRET: 'secret' };
    expect(readConfig({}).outside.wechat).toBeNull();
    expect(readConfig(both).outside.wechat).toEqual({
      ...{ appId: 'wx1234567890abcdef', appSecret: 'secret', endpoint: null },
    });
    for (const name of Object.keys(both)) {
      expect(() => readConfig({ ...both, [name]: '' })).toThrow('WEIJIA_WECHAT_APP_ID');
    }
    for (const endpoint of ['http://wechat.example', 'https://wechat.example/api']) {
      expect(() => readConfig({ ...both, WEIJIA_WECHAT_ENDPOINT: endpoint })).toThrow(
        'WEIJIA_WECHAT_ENDPOINT',
      );
    }
  });

  test("the application's database without the owner's is refused", () => {
    expect(() => readConfig({ DATABASE_APP_URL: 'postgresql://localhost/weijia' })).toThrow('DATABASE_URL');
  });
});
