/**
 * A script for a page's head that sets the theme somebody asked for before anything is painted: `?theme=` first, then,
 * where the page remembers, what was chosen earlier. Without a wish the page is left to the system's or its host's.
 */
export const themeScript = (remembers: boolean) => `<script>
      (root => {
        let theme = /[?&]theme=(light|dark)(?![^&])/.exec(location.search)?.[1];
${remembers ? remembered : ''}        if (theme) root.dataset.theme = theme;
      })(document.documentElement);
    </script>`;

const remembered = `        try {
          theme ||= /^(light|dark)$/.exec(localStorage.getItem('slt-theme'))?.[1];
        } catch {}
`;
