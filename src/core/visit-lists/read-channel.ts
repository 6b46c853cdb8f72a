import { wordOf } from '../rosters/reading/spellings.ts';
import { channels, type Channel } from '../visits/visit.ts';

const spellings: Readonly<Record<Channel, RegExp>> = {
  'at-home': /^(上门|入户|登门|家访|到家|到家里|(上门|入户|登门)(走访|看望|拜访|探望))$/,
  phone: /^(打?电话|手机|通话|(电话|手机)(联系|沟通|走访|问候|回访)|通电话)$/,
  wechat: /^(微信|微信群|视频|语音|(微信|视频|语音)(联系|沟通|通话|问候|聊天|视频|语音))$/,
  met: /^(集上|集上碰见了?|赶集|碰见了?|碰上了?|路上|路上碰见了?|遇见了?|偶遇|街上碰见了?)$/,
  'at-the-home': /^(来微家|到微家|在微家|微家|来微家坐坐|来访|来家坐坐|微家见面)$/,
};

/** How they met, as offices write it; undefined of what says none of the five. */
export const readChannel = (text: string): Channel | undefined =>
  channels.find((channel) => channel === text || spellings[channel].test(wordOf(text)));
