import { DigestPicture } from '@/components/interests/DigestPicture';
import { sampleInterests } from '@/domain/sample-interests';
import { type TextKey, text } from '@/locale/text';

const steps: TextKey[] = ['welcomeStepOpen', 'welcomeStepMarked', 'welcomeStepSave'];

/** What Paperlight does, in three lines and a picture. */
export function Opening() {
  const [interest] = sampleInterests(0);
  return (
    <header class="opening">
      <div class="stack">
        <p class="brand">{text('extensionName')}</p>
        <h1>{text('welcomeTitle')}</h1>
        <ol>
          {steps.map((step) => (
            <li key={step}>{text(step)}</li>
          ))}
        </ol>
      </div>
      {interest && (
        <DigestPicture
          title="MemSyco-Bench: Benchmarking Sycophancy in Agent Memory"
          words="Agent Memory"
          interest={interest}
        />
      )}
    </header>
  );
}
