import type { Pasted } from '@/components/PastePapers';
export async function readPasted(_pasted: string): Promise<Pasted> {
  return { phrases: [], unknown: [] };
}
