import type { ActionFunctionArgs, LoaderFunctionArgs } from 'react-router';
import { isCoreError, type CoreError } from '../../core/shared/errors.ts';
import { errorSentence, limitSentence } from '../../locales/error-sentence.ts';
import { sentencesIn } from '../../locales/sentences.ts';
import { httpStatusOf } from '../../platform/http-status.ts';
import { requestContext, type PageRequest } from '../request-context.ts';

const noStore = { 'Cache-Control': 'no-store' };

/** Whether it is about what was typed: she reads it at her form and goes on. All else is told by the status alone. */
const isAboutTheForm = ({ kind }: CoreError) => ['invalid', 'rule-broken', 'conflict'].includes(kind);

/** A refusal with the sentence for each field, by its path, and one for the whole. */
function refusalOf(error: CoreError, { language }: PageRequest) {
  const { errors } = sentencesIn(language);
  const fields = Object.fromEntries(error.faults.map((fault) => [fault.path, limitSentence(errors, fault)]));
  return { code: error.code, sentence: errorSentence(errors, error.code), fields };
}

async function answered(page: PageRequest, work: () => Promise<unknown>): Promise<Response> {
  try {
    return Response.json(await work(), { headers: noStore });
  } catch (error) {
    if (!isCoreError(error)) throw error;
    const refused = refusalOf(error, page);
    const status = isAboutTheForm(error) ? 200 : httpStatusOf[error.kind];
    return Response.json({ refused }, { status, headers: noStore });
  }
}

/** What the office's desk asks for: JSON for the page that the same visitor has open. */
export const asking = (ask: (page: PageRequest, params: URLSearchParams) => Promise<unknown>) => {
  return async ({ request, context }: LoaderFunctionArgs): Promise<Response> => {
    const page = context.get(requestContext);
    return answered(page, () => ask(page, new URL(request.url).searchParams));
  };
};

/** What is done at that desk: one verb of core for one form. */
export const doing = (act: (page: PageRequest, form: FormData, verb: string) => Promise<unknown>) => {
  return async ({ request, context, params }: ActionFunctionArgs): Promise<Response> => {
    const page = context.get(requestContext);
    const form = await request.formData();
    return answered(page, async () => ({ done: await act(page, form, params['verb'] ?? '') }));
  };
};
