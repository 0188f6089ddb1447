/** Copies what a panel shows, or hands it over as a file. */
import { ActionIcon, Menu } from '@mantine/core';
import { IconClipboard, IconDots, IconFileTypeCsv, IconLink, IconPhoto } from '@tabler/icons-react';
import type { RefObject } from 'react';
import { notify } from '@/components/notice/notices';
import { downloadCsv } from '@/csv/download-csv';
import { t } from '@/messages/message';
import { cellsOf, type PanelData } from './panel-data';

interface Props {
  title: string;
  fileName: string;
  data: PanelData | undefined;
  /** Holds the chart's canvas. */
  section: RefObject<HTMLElement | null> | undefined;
}

export function ExportMenu({ title, fileName, data, section }: Props) {
  const copy = async (text: string) => {
    try {
      await navigator.clipboard.writeText(text);
      notify(t('export.copied', { title }));
    } catch {
      notify(t('export.copyFailed'), { bad: true });
    }
  };
  const [head = [], ...rows] = data ? cellsOf(data) : [];
  const lines = [head, ...rows].map((cells) => cells.join('\t')).join('\n');

  return (
    <Menu position="bottom-end" width={210}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={t('export.label', { title })}>
          <IconDots size={17} stroke={1.7} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {data && (
          <>
            <Menu.Item leftSection={<IconClipboard size={16} stroke={1.7} />} onClick={() => void copy(lines)}>
              {t('export.copy')}
            </Menu.Item>
            <Menu.Item leftSection={<IconFileTypeCsv size={16} stroke={1.7} />} onClick={() => downloadCsv(`${fileName}.csv`, head, rows)}>
              {t('export.csv')}
            </Menu.Item>
          </>
        )}
        {section && (
          <Menu.Item leftSection={<IconPhoto size={16} stroke={1.7} />} onClick={() => downloadPicture(section.current, `${fileName}.png`)}>
            {t('export.png')}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconLink size={16} stroke={1.7} />} onClick={() => void copy(window.location.href)}>
          {t('export.link')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** The chart's canvas on the panel's ground, as it looks now. */
function downloadPicture(section: HTMLElement | null, fileName: string): void {
  const canvas = section?.querySelector('canvas');
  if (!section || !canvas) return notify(t('export.noPicture'), { bad: true });
  const picture = document.createElement('canvas');
  picture.width = canvas.width;
  picture.height = canvas.height;
  const context = picture.getContext('2d');
  if (!context) return;
  context.fillStyle = getComputedStyle(section).backgroundColor;
  context.fillRect(0, 0, picture.width, picture.height);
  context.drawImage(canvas, 0, 0);
  picture.toBlob((blob) => {
    if (!blob) return;
    const link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = fileName;
    link.click();
    URL.revokeObjectURL(link.href);
  });
}
