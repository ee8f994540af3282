import { useState } from 'preact/hooks';

export interface OpenClaims {
  isOpen(claimId: string): boolean;
  toggle(claimId: string): void;
}

/** Which claims of a view are open: one at a time in the popup, where there is room for no more; several in the panel. */
export function useOpenClaims(several: boolean): OpenClaims {
  const [open, setOpen] = useState<readonly string[]>([]);
  return {
    isOpen: (claimId) => open.includes(claimId),
    toggle: (claimId) =>
      setOpen((before) => {
        const others = before.filter((one) => one !== claimId);
        if (others.length < before.length) return others;
        return several ? [...others, claimId] : [claimId];
      }),
  };
}
