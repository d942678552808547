import { Component, type ReactNode } from 'react';
import { shown } from '#shared/core/text.ts';
import { titleOf } from '#shared/kinds/registry.ts';
import { documents, message, session, textLanguage } from '../session/use-session.ts';
import { Button } from '../ui/button.tsx';
import './crash-shield.css';

interface Crash {
  readonly fault: unknown;
}

/** Where drawing fails, the words stay: the session is untouched, can be drawn again, and can be copied. */
export class CrashShield extends Component<{ readonly children: ReactNode }, Crash> {
  override state: Crash = { fault: null };

  static getDerivedStateFromError(fault: unknown): Crash {
    return { fault };
  }

  readonly #again = () => this.setState({ fault: null });

  override render(): ReactNode {
    const { fault } = this.state;
    if (fault === null) return this.props.children;
    return (
      <main className="crash">
        <h1>{message('app.crash.title')}</h1>
        <p>{message('app.crash.safe')}</p>
        <div className="crash-actions">
          <Button look="primary" autoFocus onPress={this.#again}>
            {message('app.crash.again')}
          </Button>
          <Button onPress={() => void navigator.clipboard.writeText(allWords())}>{message('app.crash.copy')}</Button>
          <Button onPress={() => void documents.close().then(this.#again)}>{message('app.home')}</Button>
        </div>
        <details>
          <summary>{message('app.crash.details')}</summary>
          <pre>{fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}</pre>
        </details>
      </main>
    );
  }
}

/** Every title of the document, one a line. */
function allWords(): string {
  const language = textLanguage();
  return [...session.state.document.records.values()]
    .map((record) => shown(titleOf(record), language))
    .filter((text) => text !== '')
    .join('\n');
}
