import { useEffect, useState } from 'preact/hooks';

import type { Sample } from '@/components/interests/FlagPreview';
import demoPapers from '@/domain/demo-papers.json';
import type { Paper } from '@/domain/paper';
import { recentSightings } from '@/storage/sightings';

const most = 200;

/** The papers seen last, or the examples as long as none was seen. Read again when their number changes. */
export function useSample(
  sightings: number | undefined,
  onProblem: (error: unknown) => void,
): Sample | undefined {
  const [sample, setSample] = useState<Sample>();
  useEffect(() => {
    if (sightings === undefined) return;
    recentSightings(most).then((seen) => setSample(sampleOf(seen)), onProblem);
  }, [sightings, onProblem]);
  return sample;
}

function sampleOf(seen: Paper[]): Sample {
  return seen.length > 0 ? { papers: seen, seen: true } : { papers: demoPapers as Paper[], seen: false };
}
