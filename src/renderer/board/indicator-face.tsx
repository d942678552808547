import type { Indicator } from '#shared/kinds/indicator/indicator.ts';
import { ROADMAP_ID } from '#shared/kinds/roadmap/roadmap.ts';
import { sharesOf, shareText } from '../session/shares.ts';
import { shownText, useKind, useRecordOf, useSession, useT } from '../session/use-session.ts';
import { CardTitle, type OpenField } from './card-text.tsx';
import { levelsOf } from './levels.ts';
import { lettersOf } from './segments.ts';

export function IndicatorFace({ indicator, open }: { readonly indicator: Indicator; readonly open: OpenField }) {
  const t = useT();
  const roadmap = useRecordOf('roadmap', ROADMAP_ID);
  const letters = lettersOf(useKind('segment'), indicator.segments);
  const share = useSession((state) => {
    const found = sharesOf(state.document).get(indicator.id);
    return found === undefined ? '' : shareText(found);
  });
  const group = roadmap?.score.groups.find((one) => one.id === indicator.group);
  const left = [
    letters,
    group === undefined ? '' : shownText(group.label),
    shownText(indicator.source) || t('board.noSource'),
    indicator.maxAgeDays === null ? '' : t('board.expires', { days: indicator.maxAgeDays }),
  ];
  return (
    <>
      <CardTitle id={indicator.id} kind="indicator" title={indicator.title} open={open} />
      <Levels indicator={indicator} />
      <div className="card-meta">
        <span>{left.filter(Boolean).join(' · ')}</span>
        {indicator.scored ? (
          <span className="card-share" title={share === '' ? undefined : t('board.share', { share })}>
            {share}
          </span>
        ) : (
          <span className="card-tag" title={t('board.candidate.about')}>
            {t('board.candidate')}
          </span>
        )}
      </div>
    </>
  );
}

/** The bar of levels from small values to large; told apart by height as well as colour. */
function Levels({ indicator }: { readonly indicator: Indicator }) {
  const t = useT();
  const roadmap = useRecordOf('roadmap', ROADMAP_ID);
  if (indicator.transform === null || roadmap === undefined) {
    return indicator.scored ? <div className="card-note">{t('board.noThresholds')}</div> : null;
  }
  const levels = levelsOf(indicator.transform, roadmap.score.bands);
  const spoken = levels.map((level) => t(`board.tone.${level.tone}`)).join(t('board.levels.then'));
  return (
    <div className="levels" role="img" aria-label={t('board.levels', { levels: spoken })}>
      {levels.map((level, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a level is nothing but its place in the bar
        <span key={index} className={`level level-${level.tone}`} style={{ flexGrow: Math.max(level.share, 0.06) }} />
      ))}
    </div>
  );
}
