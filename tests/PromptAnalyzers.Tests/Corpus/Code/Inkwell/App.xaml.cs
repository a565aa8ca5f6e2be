using System.Net.Http.Headers;
using Inkwell.Ai;
using Inkwell.Views;

namespace Inkwell;

public partial class App
{
    public static readonly HttpClient Http = new() { Timeout = TimeSpan.FromMinutes(3) };

    [STAThread]
    public static void Main(string[] args)
    {
        var key = Environment.GetEnvironmentVariable("OPENAI_API_KEY");
        if (string.IsNullOrEmpty(key))
            MessageBox.Show(/*no prompt: message box*/ "No OpenAI key found. Write your key into the settings, or install Ollama and choose the model llama3.1. Then start the program again.");
        Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        ILlm llm = args.Contains("--local") ? new OllamaLlm(Http) : new OpenAiLlm(Http);
        new MainWindow(new MainViewModel(llm, Http)).ShowDialog();
    }
}

// ---- what WPF would give us ----
public static class MessageBox { public static void Show(string text, string caption = "Inkwell") => Console.WriteLine($"[{caption}] {text}"); }
public class TextBox { public string Text { get; set; } = ""; public string ToolTip { get; set; } = ""; public string Placeholder { get; set; } = ""; }
public class Button { public string Content { get; set; } = ""; public string ToolTip { get; set; } = ""; public event EventHandler? Click; public void Press() => Click?.Invoke(this, EventArgs.Empty); }
public class Window { public string Title { get; set; } = ""; public virtual void ShowDialog() => Console.ReadLine(); }
