import type { TagActions } from '@/components/tags/TagList';
import type { Deed, Deeds, OnPart } from '@/components/use-deeds';
import type { Colour } from '@/domain/interest';
import { cleanTag } from '@/domain/tags';
import { text } from '@/locale/text';
import { deleteTag, renameTag } from '@/storage/edit-saved';
import { colourTag, readSettings } from '@/storage/settings';
import { changing } from './keeping';
import { done } from './papers';

/** What the reader can do with tags. */
export function tagActions(run: Deeds['run']): Omit<TagActions, 'show'> {
  const change = changing(run);
  return {
    rename: (tag, name) => void change((onPart) => rename(tag, cleanTag(name), onPart)),
    remove: (tag) => void change((onPart) => remove(tag, onPart)),
    colour: (tag, colour) => void change(() => recolour(tag, colour)),
  };
}

async function rename(tag: string, name: string, onPart: OnPart): Promise<Deed> {
  const { tagColours = {} } = await readSettings();
  const change = await renameTag(tag, name, onPart);
  if (tagColours[tag] && !tagColours[name]) await colourTag(name, tagColours[tag]);
  return done(text('tagsDidRename', tag, name), change);
}

async function remove(tag: string, onPart: OnPart): Promise<Deed> {
  return done(text('tagsDidRemove', tag), await deleteTag(tag, onPart));
}

async function recolour(tag: string, colour: Colour | undefined): Promise<Deed> {
  const before = (await readSettings()).tagColours?.[tag];
  await colourTag(tag, colour);
  return { said: text('tagsDidColour', tag), undo: () => colourTag(tag, before) };
}
