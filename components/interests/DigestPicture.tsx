import './digest-picture.css';

import { Icon } from '@/components/Icon';
import type { Interest } from '@/domain/interest';
import { text } from '@/locale/text';
import { InterestChip } from './InterestChip';
import { MarkedText } from './MarkedText';

interface DigestPictureProps {
  title: string;
  /** Words of the title. */
  words: string;
  interest: Pick<Interest, 'name' | 'colour'>;
}

/** A small picture of a digest with one paper marked in it. */
export function DigestPicture({ title, words, interest }: DigestPictureProps) {
  const start = title.indexOf(words);
  return (
    <div class="digest-picture" role="img" aria-label={text('welcomePicture', interest.name)}>
      <QuietListing />
      <div class="listing flagged" data-colour={interest.colour}>
        <p>
          <MarkedText text={title} spans={[[start, start + words.length]]} />
        </p>
        <div class="line short" />
        <div class="strip">
          <InterestChip interest={interest} />
          <span class="sign">
            <Icon name="save" />
          </span>
          <span class="sign">
            <Icon name="dismiss" />
          </span>
        </div>
      </div>
      <QuietListing />
    </div>
  );
}

function QuietListing() {
  return (
    <div class="listing">
      <div class="line" />
      <div class="line" />
      <div class="line short" />
    </div>
  );
}
