import {posix, win32} from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/** Where a Chromium or Chrome is installed on this platform, the likeliest place first. */
export function chromiumPlaces(platform: NodeJS.Platform, environment: Environment): string[] {
  if (platform === 'win32') {
    const roots = [environment.ProgramFiles, environment['ProgramFiles(x86)'], environment.LOCALAPPDATA];
    return roots
      .filter(root => root !== undefined)
      .flatMap(root => ['Google\\Chrome', 'Chromium'].map(app => win32.join(root, app, 'Application\\chrome.exe')));
  }
  const onPath = (environment.PATH ?? '').split(':').filter(Boolean);
  const folders = [...new Set([...onPath, '/usr/bin', '/usr/local/bin', '/opt/google/chrome'])];
  const commands = folders.flatMap(folder => names.map(name => posix.join(folder, name)));
  if (platform !== 'darwin') return commands;
  const roots = ['/Applications', ...(environment.HOME ? [`${environment.HOME}/Applications`] : [])];
  const apps = roots.flatMap(root =>
    ['Google Chrome', 'Chromium'].map(app => `${root}/${app}.app/Contents/MacOS/${app}`)
  );
  return [...apps, ...commands];
}
