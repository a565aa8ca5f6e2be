using Microsoft.SemanticKernel;

namespace ExamDesk;

public static class KernelFactory
{
    public static Kernel Create(string model = "gpt-4o-mini")
    {
        var key = Environment.GetEnvironmentVariable("OPENAI_API_KEY");
        if (string.IsNullOrEmpty(key))
        {
            // participants forget this in every workshop ...
            throw new InvalidOperationException(
                /*no prompt: exception*/ "Please set the environment variable OPENAI_API_KEY before you start a step. The key for the workshop is on the slide number 4, it is valid until Friday evening.");
        }

        var builder = Kernel.CreateBuilder();
        builder.AddOpenAIChatCompletion(model, key);
        return builder.Build();
    }
}
