import { index, route, type RouteConfig } from '@react-router/dev/routes';

export default [
  index('resident/first-page.tsx'),
  route('homes', 'resident/homes.tsx'),
  route('homes/:id', 'resident/home.tsx'),
  route('villages', 'resident/villages.tsx'),
  route('activities/:id', 'resident/activity.tsx'),
  route('signups/:id', 'resident/signup.tsx'),
  route('signups/:id/withdraw', 'resident/withdraw.tsx'),
  route('inbox', 'resident/inbox.tsx'),
  route('talk', 'resident/talk.tsx'),
  route('doors/:door', 'resident/door.tsx'),
  route('privacy', 'resident/privacy.tsx'),
  route('suggestions', 'resident/suggestions.tsx'),

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

  route('demo/outbox', 'demo/outbox.tsx'),
  route('demo/gallery', 'demo/gallery.tsx'),

  route('*', 'resident/nowhere.tsx'),
] satisfies RouteConfig;
