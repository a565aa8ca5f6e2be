using LlamaDeck.Services;
using LlamaDeck.ViewModels;

namespace LlamaDeck
{
    public static class App
    {
        [STAThread]
        public static async Task Main(string[] args)
        {
            var service = new ModelService(args.FirstOrDefault() ?? "http://localhost:11434");
            var picker = new ModelPickerViewModel(service);
            var chat = new ChatViewModel(service, picker);
            var tools = new ToolsViewModel(service);

            await picker.Refresh.Execute();
            picker.Selected = picker.Models.FirstOrDefault();
            Console.WriteLine(picker.Hint);

            string? line;
            while ((line = Console.ReadLine()) != null)
            {
                if (line.StartsWith("/suggest ")) { await picker.Suggest.Execute(line[9..]); continue; }
                if (line.StartsWith("/tool ")) { tools.Selection = line[6..]; await tools.Run.Execute(tools.Tools[0]); Console.WriteLine(tools.Output); continue; }
                if (line == "/presets") { await service.CreatePresetsAsync(Console.WriteLine); continue; }
                chat.Input = line;
                await chat.SendCommand.Execute();
                Console.WriteLine(chat.Bubbles.Last().Text);
            }
        }
    }
}
