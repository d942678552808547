import { Plus, X } from 'lucide-react';
import { Button, IconButton } from '../../ui/button.tsx';

interface ListButtonProps {
  readonly label: string;
  readonly onPress: () => void;
  readonly isDisabled?: boolean;
}

/** Adds a row at the end of a list. */
export function AddRow({ label, ...props }: ListButtonProps) {
  return (
    <Button look="quiet" {...props}>
      <Plus size={14} aria-hidden />
      {label}
    </Button>
  );
}

/** Takes a row away. */
export function RemoveRow({ label, ...props }: ListButtonProps) {
  return (
    <IconButton label={label} {...props}>
      <X size={14} aria-hidden />
    </IconButton>
  );
}
