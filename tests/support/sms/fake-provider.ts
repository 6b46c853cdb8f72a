import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { text as bodyOf } from 'node:stream/consumers';
import type { SmsSettings } from '../../../src/platform/sms/sms-settings.ts';
import { listen } from '../servers/listen.ts';
import { judgeAliyun } from './judge-aliyun.ts';
import { judgeTencent } from './judge-tencent.ts';

export type FakeProvider = {
  settings: SmsSettings;
  /** What reached phones, the newest first. */
  arrived: readonly { phone: string; text: string }[];
  /** How the provider behaves from now on. */
  behave: (how: 'usual' | 'throttled' | 'silent' | 'garbled') => void;
  close: () => Promise<void>;
};

const settingsOf = (provider: SmsSettings['provider'], endpoint: string): SmsSettings => ({
  provider,
  endpoint,
  keyId: 'AKIDofTheCounty',
  keySecret: 'a secret that no log may hold',
  sign: '微家',
  templates: { code: 'SMS_1', news: 'SMS_2', 'signup-confirmed': 'SMS_3' },
  appId: provider === 'tencent' ? '1400000001' : null,
});

/** A provider on this machine that judges as the real one does, from what came over the wire alone. */
export async function openFakeProvider(provider: SmsSettings['provider']): Promise<FakeProvider> {
  const arrived: { phone: string; text: string }[] = [];
  let how: Parameters<FakeProvider['behave']>[0] = 'usual';
  const server = createServer();
  const settings = settingsOf(provider, `http://127.0.0.1:${await listen(server)}`);
  const judge = { aliyun: judgeAliyun, tencent: judgeTencent }[provider](settings);
  server.on('request', (request: IncomingMessage, response) => {
    void bodyOf(request).then((body) => {
      if (how === 'silent') return;
      const { method = '', url = '', headers } = request;
      const verdict = judge({ method, url, headers, body }, how === 'throttled' ? how : 'usual');
      if (verdict.arrived) arrived.unshift(verdict.arrived);
      response.statusCode = verdict.status;
      response.setHeader('content-type', 'application/json');
      response.end(how === 'garbled' ? '<html>502' : JSON.stringify(verdict.answer));
    });
  });
  return {
    settings,
    arrived,
    behave: (next) => (how = next),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
