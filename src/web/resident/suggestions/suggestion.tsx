import { showSuggestion } from '../../../core/suggestions/show-suggestion.ts';
import { useLoaded } from '../../loaded.ts';
import { loading, partOf } from '../../page-request.ts';
import { useWords } from '../../ui/frame/frame.tsx';
import { Page } from '../../ui/page/page.tsx';
import { Said } from './said.tsx';

export const loader = loading(({ ctx }, args) => showSuggestion(ctx, partOf(args, 'id')));

/** One that she left under her own name. */
export default function OneSuggestion() {
  const said = useLoaded(loader);
  const { suggestions } = useWords();
  return (
    <Page title={suggestions.title} back={{ href: '/suggestions', label: suggestions.title }}>
      <Said said={said} />
    </Page>
  );
}
