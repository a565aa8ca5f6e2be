using Microsoft.SemanticKernel;
using PodaCerta.Agents;
using PodaCerta.Infra;
using PodaCerta.Plugins;
using PodaCerta.Services;
var configuration = new ConfigurationBuilder()
    .AddJsonFile("appsettings.json", optional: true)
    .AddEnvironmentVariables()
    .Build();
var factory = new KernelFactory(configuration);
var kernel = factory.CreateKernel();
var store = new JsonStore("dados");
kernel.Plugins.AddFromObject(new PruningRequestPlugin(store, kernel), "Pedidos");
kernel.ImportPluginFromPromptDirectory(Path.Combine(AppContext.BaseDirectory, "Prompts"), "Signs");
Console.WriteLine(/*no prompt: ui text*/ "🌳 PodaCerta 0.4 - digite 'pedido', 'plano', 'reuniao', 'placa' ou 'sair'");
while (true)
{
    Console.Write("> ");
    var cmd = (Console.ReadLine() ?? "sair").Trim().ToLower();
    if (cmd == "sair") break;
    switch (cmd)
    {
        case "pedido":
            Console.Write("Descreva o problema da árvore: ");
            var text = Console.ReadLine() ?? "";
            Console.WriteLine(await kernel.InvokeAsync("Pedidos", "AddRequest", new() { ["report"] = text }));
            break;
        case "plano":
            var plan = await new FieldPlanService(factory).CreatePlanAsync("Ipê inclinado na Rua das Flores 120", "dangerous_tree", true);
            Console.WriteLine(plan.Goal);
            break;
        case "reuniao":
            await new CrewMeetingEngine(kernel).RunMeeting();
            break;
        case "placa":
            Console.WriteLine(await kernel.InvokeAsync("Signs", "SpeciesNote", new() { ["species"] = "Jacaranda mimosifolia", ["extra"] = "" }));
            break;
        case "dica":
            Console.WriteLine(await kernel.InvokePromptAsync(/*prompt: call*/ "Dê uma dica curta e bem-humorada para quem rega mudas de árvore na calçada."));
            break;
    }
}
