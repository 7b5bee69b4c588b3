// extension.ts: starts the language server and tells where it is missing. Nothing is downloaded; what the server can do,
// the server says.
import * as vscode from 'vscode';
import { LanguageClient, LanguageClientOptions, ServerOptions, State } from 'vscode-languageclient/node';

const INSTALLING = 'https://github.com/ireum/ireum#readme';

// The client's own boxes say less than start() does, and would stand beside it; its output channel has them.
class Client extends LanguageClient {
    override error(message: string, data?: unknown, _show?: boolean | 'force'): void {
        super.error(message, data, false);
    }
}

let client: Client | undefined;

// The program of the user's settings, else the one that the search path finds. No workspace can name one: the setting is
// of scope "machine".
function program(): string {
    return vscode.workspace.getConfiguration('ireum').get<string>('path')?.trim() || 'ireum';
}

function options(): LanguageClientOptions {
    const languages = ['plaintext', 'markdown'];
    return {
        documentSelector: ['file', 'untitled'].flatMap((scheme) => languages.map((language) => ({ scheme, language }))),
        synchronize: { configurationSection: 'ireum' },
        // Without a program the one message of start() says what to do.
        initializationFailedHandler: () => false,
    };
}

async function start(): Promise<void> {
    const command = program();
    const server: ServerOptions = { command, args: ['lsp'] };
    client = new Client('ireum', 'ireum', server, options());
    try {
        await client.start();
    } catch (error) {
        const answer = await vscode.window.showErrorMessage(
            `ireum: the program '${command}' does not start (${error instanceof Error ? error.message : String(error)}). ` +
                "Install it, or set 'ireum.path' to where it is.",
            'How to install it', 'Open the setting');
        if (answer === 'How to install it') {
            await vscode.env.openExternal(vscode.Uri.parse(INSTALLING));
        } else if (answer === 'Open the setting') {
            await vscode.commands.executeCommand('workbench.action.openSettings', 'ireum.path');
        }
    }
}

async function stop(): Promise<void> {
    const running = client;
    client = undefined;
    if (running?.state === State.Running) {
        await running.stop();
    }
}

async function restart(): Promise<void> {
    await stop();
    await start();
}

export async function activate(context: vscode.ExtensionContext): Promise<void> {
    context.subscriptions.push(
        vscode.commands.registerCommand('ireum.restart', restart),
        vscode.workspace.onDidChangeConfiguration((change) => {
            if (change.affectsConfiguration('ireum.path')) {
                void restart();
            }
        }));
    // A window that waits for this would wait for the server.
    void start();
}

export function deactivate(): Promise<void> {
    return stop();
}
