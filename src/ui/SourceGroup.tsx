import type { ComponentType } from 'preact';
import type { ClaimAnalysis, Day, SourceGroup as Group, Mention } from '../model.ts';
import { SourceItem, type SourceItemProps } from './SourceItem.tsx';
import { strings } from './strings/card.ts';
import { whenTitle } from './when-title.ts';

interface SourceGroupProps {
  claim: ClaimAnalysis;
  mention: Mention;
  group: Group;
  day: Day | null;
  /** Level of its heading. */
  level: 3 | 4;
  /** One origin of the group, as a list item. */
  Item?: ComponentType<SourceItemProps>;
}

/** Sources under one heading: known then, since then, without a date; or all, where the article has none. */
export function SourceGroup({ claim, mention, group, day, level, Item = SourceItem }: SourceGroupProps) {
  const Heading = `h${level}` as const;
  return (
    <section class="sl-when" data-when={group.when}>
      <Heading class="sl-when-title">
        {whenTitle(group, day)} <span>{strings.counts(group.sourceCount, group.originCount)}</span>
      </Heading>
      <ul>
        {group.items.map((item) => (
          <Item
            key={`${item.originId} ${item.relation}`}
            claim={claim}
            mention={mention}
            item={item}
            later={group.when === 'later'}
          />
        ))}
      </ul>
    </section>
  );
}
