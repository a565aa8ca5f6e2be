using SkSamples.Base;

internal static class Program
{
    private static async Task Main(string[] args)
    {
        var output = new ConsoleOutput();
        var samples = typeof(Program).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(SampleBase)) && !t.IsAbstract).OrderBy(t => t.Name).ToArray();
        for (int i = 0; i < samples.Length; i++) output.WriteLine($"{i,3} {samples[i].Name}");
        output.WriteLine(/*no prompt: console*/ "Write the number of the sample. If you do not know where to start, take the prompt templates first and read the comments.");
        var pick = args.FirstOrDefault() ?? Console.ReadLine();
        if (int.TryParse(pick, out var n)) await ((SampleBase)Activator.CreateInstance(samples[n], output)!).RunAsync();
    }
}
