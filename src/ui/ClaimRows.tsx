import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Analysis, ClaimAnalysis } from '../model.ts';
import { ClaimItem } from './ClaimItem.tsx';
import type { ClaimTools } from './claim-tools.ts';
import { HiddenRow } from './HiddenRow.tsx';
import type { HiddenClaims } from './use-hidden-claims.ts';
import type { OpenClaims } from './use-open-claims.ts';

interface ClaimRowsProps {
  /** Of the analysis, in the order to show. */
  claims: ClaimAnalysis[];
  analysis: Analysis;
  /** Those that were hidden a moment ago. */
  hidden: HiddenClaims;
  open: OpenClaims;
  tools: ClaimTools;
  /** Null where the sentences are not on the page. */
  onJump: ((claimId: string, mention: number) => void) | null;
}

/** Claims of the article, each with its number in reading order. One that was hidden can be called back for a while. */
export function ClaimRows({ claims, analysis, hidden, open, tools, onJump }: ClaimRowsProps) {
  const list = useRef<HTMLOListElement>(null);
  const rows = hidden.rows(claims);

  // A claim that is called back comes with the next analysis: then the focus returns to where it was.
  const at = rows.findIndex((row) => 'sources' in row && row.claimId === hidden.comingBack);
  useLayoutEffect(() => {
    if (at < 0) return;
    list.current?.children[at]?.querySelector('button')?.focus();
    hidden.arrived();
  }, [at]);

  return (
    <ol class="sl-claims" ref={list}>
      {rows.map((row, index) => {
        const { claimId, title } = row;
        if (!('sources' in row))
          return (
            <HiddenRow
              key={claimId}
              title={title}
              onUndo={() => {
                tools.unhide(claimId, row.text).catch(hidden.arrived);
                hidden.callBack(claimId);
              }}
              onEnd={() => hidden.remove(claimId)}
            />
          );
        return (
          <ClaimItem
            key={claimId}
            claim={row}
            number={analysis.claims.indexOf(row) + 1}
            day={analysis.day}
            open={open.isOpen(claimId)}
            onToggle={() => open.toggle(claimId)}
            onJump={onJump && ((mention) => onJump(claimId, mention))}
            tools={tools}
            onHidden={(text) => {
              hidden.add({ claimId, text, title, at: index });
              tools.hide(claimId, text).catch(() => hidden.callBack(claimId));
            }}
          />
        );
      })}
    </ol>
  );
}
