using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.Connectors.OpenAI;

namespace Gasket.Steps;

public sealed record StepContext(string File, string Code);

public abstract class MigrationStep
{
    private readonly Kernel _kernel;
    private readonly KernelFunction _function;

    public event Action<string, int>? Done;

    protected MigrationStep(Kernel kernel, string instruction, double temperature = 0)
    {
        _kernel = kernel;
        _function = KernelFunctionFactory.CreateFromPrompt(
            /*maybe task*/ /*prompt: call*/ instruction + "\n\nReturn the complete file, code only, without ``` fences. If nothing has to be changed return it as it is.\n\nFILE {{$file}}\n{{$code}}",
            new OpenAIPromptExecutionSettings { Temperature = temperature },
            functionName: GetType().Name);
    }

    public virtual async Task<string> RunAsync(StepContext ctx)
    {
        var result = await _function.InvokeAsync(_kernel, new KernelArguments { ["file"] = ctx.File, ["code"] = ctx.Code });
        var text = result.GetValue<string>() ?? ctx.Code;
        Done?.Invoke(_function.Name, text.Length);
        return text;
    }
}

public sealed class SyntaxStep : MigrationStep
{
    public SyntaxStep(Kernel kernel) : base(kernel, /*task*/ /*prompt: wrapper*/ """
        Translate this Visual Basic 6 module to C# 12.
        Modules (.bas) become static classes, class modules (.cls) become sealed classes, forms (.frm) become a class with the event handlers only, the layout is migrated by another tool.
        - Variant: find the real type from the usage; when there is more than one use object and add the comment // VARIANT
        - Integer is short, Long is int, Currency is decimal
        - arrays with a lower bound other than 0: keep the size, shift the index and mark the line with // LBOUND
        - ByRef is the default in VB6! Use ref only if the procedure writes to the parameter
        - GoSub/Return become local functions
        - Do not touch error handling, leave On Error lines in as comments. The next step needs them.
        - Format$, Mid$, InStr and friends: use the helper class Vb (Vb.Mid, Vb.InStr ...), never inline them, because of the 1-based index.
        - Comments stay where they are and stay in their language.
        """) { }
}

public sealed class ErrorHandlingStep(Kernel kernel) : MigrationStep(kernel,
    /*task*/ /*prompt: wrapper*/ "Replace the commented On Error lines by try/catch. 'Resume Next' becomes one try per statment only if the statement can fail, otherwise drop it. " +
    "Err.Number checks become exception filters (catch (VbException e) when (e.Number == ...)).", 0.1)
{
    public override async Task<string> RunAsync(StepContext ctx)
        => ctx.Code.Contains("On Error") ? await base.RunAsync(ctx) : ctx.Code;
}

public sealed class DatesStep(Kernel kernel) : MigrationStep(kernel, /*task*/ /*prompt: wrapper*/ "Change all date arithmetic done with doubles (Now + 1/24 etc.) to DateTime and TimeSpan methods. Don't rename anything.");
