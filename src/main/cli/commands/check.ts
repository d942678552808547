import { readDocumentFile } from '#main/document-store/document-file.ts';
import { shown } from '#shared/core/text.ts';
import { titleOf } from '#shared/kinds/registry.ts';
import { checkDocument } from '#shared/method/registry.ts';
import { compile } from '#shared/score/compile/compile.ts';
import { pathFrom } from '../arguments.ts';
import type { CliCommand } from '../command.ts';
import { EXIT } from '../io.ts';

export const checkCommand: CliCommand = {
  name: 'check',
  usage: 'waymark check <file.waymark>',
  help: 'Look the roadmap through by the method. Exit code 1 where a finding would make the export wrong.',
  options: {},
  positionals: { min: 1, max: 1 },
  async run({ args, io, language, json }) {
    const path = pathFrom(io.cwd, args.positionals[0] ?? '');
    const read = await readDocumentFile(path);
    if (!read.ok) return read.error;
    const { document, revision } = read.value;
    const findings = [
      ...checkDocument(document).map(({ code, severity, records, message, why }) => ({
        code,
        severity,
        records,
        message,
        why,
      })),
      ...compile(document, revision, language).diagnostics.map(({ code, severity, record, message, remedy }) => ({
        code,
        severity,
        records: [record],
        message,
        why: remedy,
      })),
    ];
    if (json) io.stdout(`${JSON.stringify({ file: path, findings })}\n`);
    else {
      for (const { code, severity, records, message } of findings) {
        const named = records.flatMap((id) => {
          const record = document.records.get(id);
          return record === undefined ? [] : [shown(titleOf(record), language) || id];
        });
        io.stdout(`${severity}\t${code}\t${message[language]}\t${named.join(', ')}\n`);
      }
      const count = (severity: string) => findings.filter((finding) => finding.severity === severity).length;
      io.stdout(
        {
          ja: `エラー${count('error')}件、警告${count('warning')}件、助言${count('info')}件\n`,
          en: `${count('error')} errors, ${count('warning')} warnings, ${count('info')} hints\n`,
        }[language],
      );
    }
    return findings.some(({ severity }) => severity === 'error') ? EXIT.findings : EXIT.fine;
  },
};
