// tiny fake of System.Windows.Forms so that it compiles on my Linux box too
namespace Babelek.Forms
{
    public class Control
    {
        public string Text { get; set; } = "";
        public bool Enabled { get; set; } = true;
        public event EventHandler Click;
        public void PerformClick() { if (Click != null) Click(this, EventArgs.Empty); }
    }
    public class Button : Control { }
    public class Label : Control { }
    public class TextBox : Control { public string PlaceholderText = ""; public void AppendText(string s) { Text += s; Console.Write(s); } }
    public class ComboBox : Control { public List<string> Items = new List<string>(); public int SelectedIndex; public string SelectedItem { get { return Items[SelectedIndex]; } } }
    public class ToolTip { public void SetToolTip(Control c, string text) { } }
    public static class MessageBox { public static void Show(string text, string caption = "") { Console.WriteLine("[" + caption + "] " + text); } }
    public class Form { public List<Control> Controls = new List<Control>(); }
}
