/** Words that somebody put on the board. */
import { Panel } from '@/components/Panel';
import type { PanelFrame } from '@/components/panel/panel-frame';
import classes from './TextPanel.module.css';

interface Props {
  text: string;
  /** True where a title was given, or panels are being arranged. */
  titled: boolean;
  frame: PanelFrame;
}

export function TextPanel({ text, titled, frame: { title, tools } }: Props) {
  return (
    <Panel title={title} tools={tools} quietTitle={!titled}>
      <p className={classes.text}>{text}</p>
    </Panel>
  );
}
