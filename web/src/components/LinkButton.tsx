/** Buttons that lead to another screen: real links with typed addresses. */
import { ActionIcon, type ActionIconProps, Button, type ButtonProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { ComponentProps } from 'react';

type AnchorProps<Own> = Own & Omit<ComponentProps<'a'>, keyof Own>;

function AnchorButton(props: AnchorProps<ButtonProps>) {
  return <Button component="a" {...props} />;
}

function AnchorIcon(props: AnchorProps<ActionIconProps>) {
  return <ActionIcon component="a" {...props} />;
}

export const LinkButton = createLink(AnchorButton);
export const LinkIcon = createLink(AnchorIcon);
