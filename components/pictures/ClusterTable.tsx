import { useState } from 'preact/hooks';
import type { Cluster, Dot } from '@/domain/pictures/map';
import { countText, text } from '@/locale/text';

interface ClusterTableProps {
  clusters: Cluster[];
  onShow: (dot: Dot) => void;
}

/** The map as a table: the words of each cluster, and its papers. */
export function ClusterTable({ clusters, onShow }: ClusterTableProps) {
  return (
    <table class="clusters">
      <thead>
        <tr>
          <th scope="col">{text('picturesCluster')}</th>
          <th scope="col">{text('picturesWords')}</th>
          <th scope="col">{text('picturesPapers')}</th>
        </tr>
      </thead>
      <tbody>
        {clusters.map(({ words, dots }, at) => (
          <tr key={dots[0]?.id}>
            <th scope="row">{at + 1}</th>
            <td>
              <bdi>{words.join(', ') || text('picturesNoWords')}</bdi>
            </td>
            <td>
              <Papers dots={dots} onShow={onShow} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The papers of a cluster, made once they are asked for. */
function Papers({ dots, onShow }: Pick<Cluster, 'dots'> & Pick<ClusterTableProps, 'onShow'>) {
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{countText('commonPapers', dots.length)}</summary>
      {open && (
        <ul>
          {dots.map((dot) => (
            <li key={dot.id}>
              <button type="button" class="quiet" onClick={() => onShow(dot)}>
                <bdi>{dot.title}</bdi>
              </button>
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}
