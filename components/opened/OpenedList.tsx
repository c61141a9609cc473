import { text } from '@/locale/text';

interface Props {
  /** In the order they were opened. */
  opened: { key: string; kind: string; name: string; found: number }[];
  shown: string;
  onShow: (key: string) => void;
}

/** What was opened in this tab, to go back to. */
export function OpenedList({ opened, shown, onShow }: Props) {
  return (
    <nav class="opened-list" aria-label={text('libraryOpened')}>
      <ul>
        {opened.map(({ key, kind, name, found }) => (
          <li key={key}>
            <button
              type="button"
              title={`${kind} · ${name}`}
              aria-current={key === shown ? 'true' : undefined}
              onClick={() => onShow(key)}
            >
              <bdi>{name}</bdi> <span class="muted">{found.toLocaleString()}</span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
