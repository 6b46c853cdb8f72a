import { index, route, type RouteConfig } from '@react-router/dev/routes';

export default [
  index('resident/first/first-page.tsx'),
  route('homes', 'resident/homes/homes.tsx'),
  route('homes/:id', 'resident/homes/home.tsx'),
  route('villages', 'resident/homes/villages.tsx'),
  route('activities/:id', 'resident/activities/activity.tsx'),
  route('activities/:id/here', 'resident/signups/here.tsx'),
  route('signups/:id', 'resident/signups/signup.tsx'),
  route('signups/:id/withdraw', 'resident/signups/withdraw.tsx'),
  route('inbox', 'resident/signups/inbox.tsx'),
  route('talk', 'resident/doors/talk.tsx'),
  route('doors/:door', 'resident/doors/door.tsx'),
  route('privacy', 'resident/words/privacy.tsx'),
  route('suggestions', 'resident/words/suggestions.tsx'),

  route('sign-in', 'account/sign-in.tsx'),
  route('sign-in/code', 'account/code.tsx'),
  route('sign-in/done', 'account/sign-in-done.ts'),
  route('sign-out', 'account/sign-out.ts'),
  route('preferences', 'account/choose-preferences.ts'),
  route('me', 'account/me.tsx'),
  route('me/export', 'account/export.ts'),
  route('me/delete', 'account/delete.tsx'),

  route('desk/today', 'desk/today.tsx'),
  route('desk/activities/new', 'desk/announce.tsx'),
  route('desk/activities/:id', 'desk/roll.tsx'),
  route('desk/activities/:id/cancel', 'desk/cancel.tsx'),
  route('desk/activities/:id/parties/:code', 'desk/roll/party.tsx'),
  route('desk/activities/:id/parties/:code/slip', 'desk/roll/slip.tsx'),
  route('desk/activities/:id/along', 'desk/roll/along.tsx'),
  route('desk/activities/:id/along/marks', 'desk/roll/along-marks.ts'),
  route('desk/activities/:id/door-code', 'desk/roll/door-code.tsx'),
  route('desk/activities/:id/sheet', 'desk/roll/sheet.tsx'),

  route('demo/outbox', 'demo/outbox.tsx'),
  route('demo/gallery', 'demo/gallery.tsx'),

  route('*', 'resident/words/nowhere.tsx'),
] satisfies RouteConfig;
