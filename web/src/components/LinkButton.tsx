/** Buttons that lead to another screen, with typed addresses. */
import { ActionIcon, Button } from '@mantine/core';
import { createLink } from '@tanstack/react-router';

export const LinkButton = createLink(Button<'a'>);
export const LinkIcon = createLink(ActionIcon<'a'>);
