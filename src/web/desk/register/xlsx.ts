import { exportRegister } from '../../../core/mediations/registers/export-register.ts';
import { downloadHeaders } from '../../../platform/files/download-headers.ts';
import { renderExcel } from '../../../platform/paper/render-excel.ts';
import { plainly } from '../../page-request.ts';
import { deskCtx } from '../requests/desk-ctx.ts';
import { registerAsked } from './register-asked.ts';

/** The register to be handed in; that it was taken is written down. Its name says nothing of anybody. */
export const loader = plainly(async (page, { request }) => {
  const asked = registerAsked(request);
  const sheet = await exportRegister(await deskCtx(page), asked);
  return new Response(new Uint8Array(await renderExcel(sheet)), {
    headers: downloadHeaders({
      name: `${sheet.fileName}.xlsx`,
      mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    }),
  });
});
