import { index, route, type RouteConfig } from '@react-router/dev/routes';

export default [
  index('resident/first/first-page.tsx'),
  route('homes', 'resident/homes/homes.tsx'),
  route('homes/:id', 'resident/homes/home.tsx'),
  route('villages', 'resident/homes/villages.tsx'),
  route('activities/:id', 'resident/activities/activity.tsx'),
  route('signups/:id', 'resident/signups/signup.tsx'),
  route('signups/:id/withdraw', 'resident/signups/withdraw.tsx'),
  route('inbox', 'resident/signups/inbox.tsx'),
  route('talk', 'resident/doors/talk.tsx'),
  route('doors/:door', 'resident/doors/door.tsx'),
  route('privacy', 'resident/words/privacy.tsx'),
  route('suggestions', 'resident/suggestions/suggestions.tsx'),
  route('suggestions/answer', 'resident/suggestions/look-up.tsx'),
  route('suggestions/:id', 'resident/suggestions/suggestion.tsx'),

  route('sign-in', 'account/sign-in.tsx'),
  route('sign-in/code', 'account/code.tsx'),
  route('sign-in/done', 'account/sign-in-done.ts'),
  route('sign-out', 'account/sign-out.ts'),
  route('preferences', 'account/choose-preferences.ts'),
  route('me', 'account/me.tsx'),
  route('me/export', 'account/export.ts'),
  route('me/delete', 'account/delete.tsx'),

  route('desk/today', 'desk/today.tsx'),
  route('desk/suggestions', 'desk/suggestions.tsx'),
  route('desk/suggestions/:id', 'desk/suggestion.tsx'),
  route('desk/activities/new', 'desk/announce.tsx'),
  route('desk/activities/:id', 'desk/roll.tsx'),
  route('desk/activities/:id/places', 'desk/places.tsx'),
  route('desk/activities/:id/cancel', 'desk/cancel.tsx'),

  route('demo/outbox', 'demo/outbox.tsx'),
  route('demo/gallery', 'demo/gallery.tsx'),

  route('*', 'resident/words/nowhere.tsx'),
] satisfies RouteConfig;
