import { theme, type ThemeConfig } from 'antd';
import { useSyncExternalStore } from 'react';

const byNight = window.matchMedia('(prefers-color-scheme: dark)');

function listen(changed: () => void): () => void {
  byNight.addEventListener('change', changed);
  return () => byNight.removeEventListener('change', changed);
}

// The values of src/web/styles/tokens.css: the parts of the desk work out their shades from them, so a variable will not do.
const day = {
  ...{ colorPrimary: '#b3263a', colorLink: '#b3263a', colorSuccess: '#2f6f6a', colorWarning: '#a85a00' },
  ...{ colorError: '#8c1d18', colorText: '#2b2622', colorTextSecondary: '#6a605a' },
  ...{ colorTextDescription: '#6a605a', colorTextPlaceholder: '#6a605a' },
  ...{ colorBorder: '#8d8078', colorSplit: '#e6ddd5' },
  ...{ colorSuccessBg: '#e6f1ef', colorWarningBg: '#fff1de', colorErrorBg: '#fdecea' },
  ...{ colorSuccessBorder: '#2f6f6a', colorWarningBorder: '#a85a00', colorErrorBorder: '#8c1d18' },
};
const night = {
  ...{ colorPrimary: '#f59aa5', colorLink: '#f59aa5', colorSuccess: '#86cbc4', colorWarning: '#f5b868' },
  ...{ colorError: '#ffb4ab', colorText: '#f3ece6', colorTextSecondary: '#bdb1a8' },
  ...{ colorTextDescription: '#bdb1a8', colorTextPlaceholder: '#bdb1a8' },
  ...{ colorBgContainer: '#27211e', colorBgElevated: '#27211e' },
  ...{ colorBgBase: '#1b1715', colorBorder: '#958a82', colorSplit: '#453b36' },
  ...{ colorSuccessBg: '#1d3432', colorWarningBg: '#3b2b14', colorErrorBg: '#471b18' },
  ...{ colorSuccessBorder: '#86cbc4', colorWarningBorder: '#f5b868', colorErrorBorder: '#ffb4ab' },
};

/** The house's colours by day and by night; larger in large text. */
export function useTheme(largeText: boolean): ThemeConfig {
  const isNight = useSyncExternalStore(listen, () => byNight.matches);
  return {
    algorithm: isNight ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      ...(isNight ? night : day),
      fontFamily: 'var(--font)',
      fontSize: largeText ? 20 : 16,
      controlHeight: largeText ? 60 : 44,
      ...{ fontSizeHeading2: largeText ? 26 : 22, fontSizeHeading3: largeText ? 22 : 18 },
      borderRadius: 8,
      motion: !window.matchMedia('(prefers-reduced-motion: reduce)').matches,
    },
    components: { Button: { primaryColor: isNight ? '#34090f' : '#ffffff' } },
  };
}
