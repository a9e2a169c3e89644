#nullable disable

using System.Collections.Generic;

namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static Modules.Adadelta Adadelta(
            IEnumerable<Modules.Parameter> parameters, double lr = 1.0, double rho = 0.9, double eps = 1e-6, double weight_decay = 0.0,
            bool maximize = false) => throw Facade.NotExecutable();
        public static Modules.Adadelta Adadelta(
            IEnumerable<(string name, Modules.Parameter parameter)> parameters, double lr = 1.0, double rho = 0.9, double eps = 1e-6,
            double weight_decay = 0.0, bool maximize = false) => throw Facade.NotExecutable();
        public static Modules.Adadelta Adadelta(
            IEnumerable<Modules.Adadelta.ParamGroup> parameters, double lr = 1.0, double rho = 0.9, double eps = 1e-6,
            double weight_decay = 0.0, bool maximize = false) => throw Facade.NotExecutable();
        public static Modules.Adagrad Adagrad(
            IEnumerable<Modules.Parameter> parameters, double lr = 0.01, double lr_decay = 0.0, double weight_decay = 0.0,
            double initial_accumulator_value = 0.0, double eps = 1e-10) => throw Facade.NotExecutable();
        public static Modules.Adagrad Adagrad(
            IEnumerable<(string name, Modules.Parameter parameter)> parameters, double lr = 0.01, double lr_decay = 0.0,
            double weight_decay = 0.0, double initial_accumulator_value = 0.0, double eps = 1e-10) => throw Facade.NotExecutable();
        public static Modules.Adagrad Adagrad(
            IEnumerable<Modules.Adagrad.ParamGroup> parameters, double lr = 0.01, double lr_decay = 0.0, double weight_decay = 0.0,
            double initial_accumulator_value = 0.0, double eps = 1e-10) => throw Facade.NotExecutable();
        public static Modules.Adam Adam(
            IEnumerable<Modules.Parameter> parameters, double lr = 0.001, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8,
            double weight_decay = 0.0, bool amsgrad = false, bool maximize = false) => throw Facade.NotExecutable();
        public static Modules.Adam Adam(
            IEnumerable<(string name, Modules.Parameter parameter)> parameters, double lr = 0.001, double beta1 = 0.9,
            double beta2 = 0.999, double eps = 1e-8, double weight_decay = 0.0, bool amsgrad = false, bool maximize = false)
                => throw Facade.NotExecutable();
        public static Modules.Adam Adam(
            IEnumerable<Modules.Adam.ParamGroup> parameters, double lr = 0.001, double beta1 = 0.9, double beta2 = 0.999,
            double eps = 1e-8, double weight_decay = 0.0, bool amsgrad = false, bool maximize = false) => throw Facade.NotExecutable();
        public static Modules.Adamax Adamax(
            IEnumerable<Modules.Parameter> parameters, double lr = 0.002, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8,
            double weight_decay = 0.0) => throw Facade.NotExecutable();
        public static Modules.Adamax Adamax(
            IEnumerable<(string name, Modules.Parameter parameter)> parameters, double lr = 0.002, double beta1 = 0.9,
            double beta2 = 0.999, double eps = 1e-8, double weight_decay = 0.0) => throw Facade.NotExecutable();
        public static Modules.Adamax Adamax(
            IEnumerable<Modules.Adamax.ParamGroup> parameters, double lr = 0.002, double beta1 = 0.9, double beta2 = 0.999,
            double eps = 1e-8, double weight_decay = 0.0) => throw Facade.NotExecutable();
        public static Modules.AdamW AdamW(
            IEnumerable<Modules.Parameter> parameters, double lr = 0.001, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8,
            double weight_decay = 0.0, bool amsgrad = false, bool maximize = false) => throw Facade.NotExecutable();
        public static Modules.AdamW AdamW(
            IEnumerable<(string name, Modules.Parameter parameter)> parameters, double lr = 0.001, double beta1 = 0.9,
            double beta2 = 0.999, double eps = 1e-8, double weight_decay = 0.0, bool amsgrad = false, bool maximize = false)
                => throw Facade.NotExecutable();
        public static Modules.AdamW AdamW(
            IEnumerable<Modules.AdamW.ParamGroup> parameters, double lr = 0.001, double beta1 = 0.9, double beta2 = 0.999,
            double eps = 1e-8, double weight_decay = 0.0, bool amsgrad = false, bool maximize = false) => throw Facade.NotExecutable();
        public static Modules.ASGD ASGD(
            IEnumerable<Modules.Parameter> parameters, double lr = 0.001, double lambd = 0.0001, double alpha = 0.75,
            double t0 = 1000000.0, double weight_decay = 0.0, bool maximize = false) => throw Facade.NotExecutable();
        public static Modules.ASGD ASGD(
            IEnumerable<(string name, Modules.Parameter parameter)> parameters, double lr = 0.001, double lambd = 0.0001,
            double alpha = 0.75, double t0 = 1000000.0, double weight_decay = 0.0, bool maximize = false) => throw Facade.NotExecutable();
        public static Modules.ASGD ASGD(
            IEnumerable<Modules.ParamGroup<Modules.ASGD.Options>> parameters, double lr = 0.001, double lambd = 0.0001,
            double alpha = 0.75, double t0 = 1000000.0, double weight_decay = 0.0, bool maximize = false) => throw Facade.NotExecutable();
        public static Modules.LBFGS LBFGS(
            IEnumerable<(string name, Modules.Parameter parameter)> parameters, double lr = 0.01, long max_iter = 20,
            long? max_eval = null, double tolerange_grad = 1e-5, double tolerance_change = 1e-9, long history_size = 100)
                => throw Facade.NotExecutable();
        public static Modules.LBFGS LBFGS(
            IEnumerable<Modules.Parameter> parameters, double lr = 0.01, long max_iter = 20, long? max_eval = null,
            double tolerange_grad = 1e-5, double tolerance_change = 1e-9, long history_size = 100) => throw Facade.NotExecutable();
        public static Modules.NAdam NAdam(
            IEnumerable<Modules.Parameter> named_parameters, double lr = 0.002, double beta1 = 0.9, double beta2 = 0.999,
            double eps = 1e-8, double weight_decay = 0.0, double momentum_decay = 0.004) => throw Facade.NotExecutable();
        public static Modules.NAdam NAdam(
            IEnumerable<(string name, Modules.Parameter parameter)> named_parameters, double lr = 0.002, double beta1 = 0.9,
            double beta2 = 0.999, double eps = 1e-8, double weight_decay = 0.0, double momentum_decay = 0.004)
                => throw Facade.NotExecutable();
        public static Modules.NAdam NAdam(
            IEnumerable<Modules.NAdam.ParamGroup> parameters, double lr = 0.002, double beta1 = 0.9, double beta2 = 0.999,
            double eps = 1e-8, double weight_decay = 0.0, double momentum_decay = 0.004) => throw Facade.NotExecutable();
        public static Modules.RAdam RAdam(
            IEnumerable<Modules.Parameter> parameters, double lr = 0.002, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8,
            double weight_decay = 0.0) => throw Facade.NotExecutable();
        public static Modules.RAdam RAdam(
            IEnumerable<(string name, Modules.Parameter parameter)> parameters, double lr = 0.002, double beta1 = 0.9,
            double beta2 = 0.999, double eps = 1e-8, double weight_decay = 0.0) => throw Facade.NotExecutable();
        public static Modules.RAdam RAdam(
            IEnumerable<Modules.RAdam.ParamGroup> parameters, double lr = 0.002, double beta1 = 0.9, double beta2 = 0.999,
            double eps = 1e-8, double weight_decay = 0.0) => throw Facade.NotExecutable();
        public static Modules.RMSProp RMSProp(
            IEnumerable<Modules.Parameter> parameters, double lr = 0.01, double alpha = 0.99, double eps = 1e-8,
            double weight_decay = 0.0, double momentum = 0.0, bool centered = false, bool maximize = false)
                => throw Facade.NotExecutable();
        public static Modules.RMSProp RMSProp(
            IEnumerable<(string name, Modules.Parameter parameter)> parameters, double lr = 0.01, double alpha = 0.99, double eps = 1e-8,
            double weight_decay = 0.0, double momentum = 0.0, bool centered = false, bool maximize = false)
                => throw Facade.NotExecutable();
        public static Modules.RMSProp RMSProp(
            IEnumerable<Modules.RMSProp.ParamGroup> parameters, double lr = 0.01, double alpha = 0.99, double eps = 1e-8,
            double weight_decay = 0.0, double momentum = 0.0, bool centered = false, bool maximize = false)
                => throw Facade.NotExecutable();
        public static Modules.Rprop Rprop(
            IEnumerable<Modules.Parameter> parameters, double lr = 0.01, double etaminus = 0.5, double etaplus = 1.2,
            double min_step = 1e-6, double max_step = 50.0, bool maximize = false) => throw Facade.NotExecutable();
        public static Modules.Rprop Rprop(
            IEnumerable<(string name, Modules.Parameter parameter)> parameters, double lr = 0.01, double etaminus = 0.5,
            double etaplus = 1.2, double min_step = 1e-6, double max_step = 50.0, bool maximize = false) => throw Facade.NotExecutable();
        public static Modules.Rprop Rprop(
            IEnumerable<Modules.Rprop.ParamGroup> parameters, double lr = 0.01, double etaminus = 0.5, double etaplus = 1.2,
            double min_step = 1e-6, double max_step = 50.0, bool maximize = false) => throw Facade.NotExecutable();
        public static Modules.SGD SGD(
            IEnumerable<Modules.Parameter> parameters, double learningRate, double momentum = 0.0, double dampening = 0.0,
            double weight_decay = 0.0, bool nesterov = false, bool maximize = false) => throw Facade.NotExecutable();
        public static Modules.SGD SGD(
            IEnumerable<(string name, Modules.Parameter parameter)> parameters, double learningRate, double momentum = 0.0,
            double dampening = 0.0, double weight_decay = 0.0, bool nesterov = false, bool maximize = false)
                => throw Facade.NotExecutable();
        public static Modules.SGD SGD(
            IEnumerable<Modules.SGD.ParamGroup> parameters, double learningRate, double momentum = 0.0, double dampening = 0.0,
            double weight_decay = 0.0, bool nesterov = false, bool maximize = false) => throw Facade.NotExecutable();
    }
}
