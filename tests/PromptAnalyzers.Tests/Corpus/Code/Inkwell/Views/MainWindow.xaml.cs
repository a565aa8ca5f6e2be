namespace Inkwell.Views;

public partial class MainWindow : Window
{
    readonly MainViewModel _vm;
    readonly TextBox Editor = new() { Placeholder = /*no prompt: placeholder*/ "Paste your text here, then tell the assistant what to do: shorten, translate, rewrite in a friendly tone ..." };
    readonly Button PolishButton = new() { Content = "Polish", ToolTip = /*no prompt: tooltip*/ "Corrects grammar and spelling of the selected text. Keeps your style. Returns only the corrected text to the editor." };
    readonly Button ToneButton = new() { Content = "Tone?" };
    readonly Button MinutesButton = new() { Content = "Minutes" };
    readonly Button AskButton = new() { Content = "Ask" };

    public MainWindow(MainViewModel vm)
    {
        _vm = vm;
        Title = "Inkwell";
        PolishButton.Click += async (_, _) => await Guard(async () => Editor.Text = await _vm.PolishAsync(Editor.Text));
        ToneButton.Click += async (_, _) => MessageBox.Show(await _vm.ToneAsync(Editor.Text), "Tone");
        MinutesButton.Click += async (_, _) => await Guard(async () => Editor.Text = await _vm.MinutesAsync(Editor.Text));
        AskButton.Click += AskButton_Click;
    }

    private async void AskButton_Click(object? sender, EventArgs e)
    {
        if (Editor.Text.Length == 0)
        {
            MessageBox.Show(/*no prompt: message box*/ "Please write a question about your text first. Ask one thing at a time and answer in the box below.");
            return;
        }
        await Guard(async () => MessageBox.Show(await _vm.AskAsync(Editor.Text, Console.ReadLine() ?? "")));
    }

    private static async Task Guard(Func<Task> work)
    {
        try { await work(); }
        catch (HttpRequestException ex) { MessageBox.Show(/*no prompt: error*/ $"The model does not answer ({ex.StatusCode}). Check the key, check that 'ollama serve' is running and repeat your request."); }
    }
}
